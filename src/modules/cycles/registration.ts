import type { Fault } from '#platform/fault.ts'
import { faultOf } from '../centres/check-change.ts'
import { cutDays, type Days, daysOpen, type PhaseCode, type Phased, phasesOfAct } from './phase.ts'

/**
 * On which days people register for a workshop: those that the secretariat set, as far as a phase of the cycle opens
 * registration on them. Pure. The day of the workshop itself is bound to no phase.
 */

/** What decides whether people may register for a workshop. */
export interface RegistrationWindow {
  /** ISO dates: the first and last day of registration as they were set. */
  readonly opensOn: string
  readonly closesOn: string
  readonly startsAt: Date
  readonly cancelledAt: Date | null
}

/**
 * Whether people may register, or else why not: it was called off, it has begun, its own days are ahead (`early`) or over
 * (`late`), a phase that opens registration is ahead or over (`early-phase`, `late-phase`), or none opens it on any of its
 * days (`never`).
 */
export const registrationStates = [
  'open',
  'early',
  'early-phase',
  'late',
  'late-phase',
  'never',
  'begun',
  'called-off',
] as const

export type RegistrationState = (typeof registrationStates)[number]

export interface Registration {
  readonly state: RegistrationState
  /** The days that really hold, in their order; more than one where phases leave days between them. */
  readonly days: readonly Days[]
}

export interface Present {
  /** ISO date. */
  readonly today: string
  readonly now: Date
}

/**
 * The days of registration that hold, and what holds at a moment.
 *
 * @example registrationOn(set 1 to 20 November, cycle with its census from 10 to 30 November, 5 November)
 *   // { state: 'early-phase', days: [{ startsOn: '2026-11-10', endsOn: '2026-11-20' }] }
 */
export function registrationOn(
  workshop: RegistrationWindow,
  cycle: Phased,
  { today, now }: Present,
): Registration {
  const { opensOn, closesOn, startsAt, cancelledAt } = workshop
  const days = daysOfRegistration(workshop, cycle)
  return { days, state: stateNow() }

  function stateNow(): RegistrationState {
    if (cancelledAt !== null) return 'called-off'
    if (startsAt <= now) return 'begun'
    if (days.length === 0) return 'never'
    if (days.some((span) => span.startsOn <= today && today <= span.endsOn)) return 'open'
    if (days.some(({ startsOn }) => startsOn > today)) return today < opensOn ? 'early' : 'early-phase'
    return today > closesOn ? 'late' : 'late-phase'
  }
}

type Window = Pick<RegistrationWindow, 'opensOn' | 'closesOn'>

const daysOfRegistration = ({ opensOn, closesOn }: Window, cycle: Phased): Days[] =>
  daysOpen(cycle, 'workshop.register', { startsOn: opensOn, endsOn: closesOn })

/** The last day of those on which people may register now; null where they may not. */
export const openUntil = ({ state, days }: Registration, today: string): string | null =>
  state === 'open' ? (days.find(({ endsOn }) => endsOn >= today)?.endsOn ?? null) : null

/** Whether the phases cut days off from those that were set. */
export const isCut = ({ opensOn, closesOn }: Window, { days }: Registration): boolean =>
  days.length !== 1 || days[0]?.startsOn !== opensOn || days[0].endsOn !== closesOn

/**
 * Whether nobody can register for a workshop to come though its own days are not over: the phases of its cycle leave none
 * of them.
 */
export const isStranded = ({ closesOn }: Window, { state }: Registration, today: string): boolean =>
  state === 'late-phase' || (state === 'never' && closesOn >= today)

/** A phase that opens registration, and the days of it. */
export interface OpeningPhase extends Days {
  readonly code: PhaseCode
}

/** The phases of a cycle that open registration, by their first day. */
export const phasesOpeningRegistration = ({ phases }: Phased): OpeningPhase[] => {
  const opening: readonly PhaseCode[] = phasesOfAct['workshop.register']
  return phases
    .filter(({ code }) => opening.includes(code))
    .toSorted((a, b) => (a.startsOn < b.startsOn ? -1 : 1))
}

interface Asked extends Window {
  /** ISO date: that of the workshop, before which registration ends. */
  readonly day: string
}

/**
 * The fault of days of registration on which nobody could register: no phase of the cycle opens one of them, or one that is
 * left of them; or all are over before there is a workshop. Days that leave one are let through, and so are those of a
 * workshop that had them before, once they are over or had their time.
 *
 * @param before the days that the workshop had; null for a new one
 */
export function registrationFaults(
  asked: Asked,
  cycle: Phased & { readonly id: number },
  { today, before }: { readonly today: string; readonly before: Window | null },
): Fault[] {
  const last = daysOfRegistration(asked, cycle).at(-1)
  const over = asked.closesOn < today
  const same = before?.opensOn === asked.opensOn && before.closesOn === asked.closesOn
  if (same && (over || last !== undefined)) return []
  if (last === undefined || (last.endsOn < today && !over)) return [outsidePhases(asked, cycle, today)]
  return last.endsOn >= today || before !== null
    ? []
    : [faultOf('workshop.days_over', 'closes_on', { until: last.endsOn, today })]
}

function outsidePhases({ day }: Asked, cycle: Phased & { readonly id: number }, today: string): Fault {
  const opening = phasesOpeningRegistration(cycle)
  const fit = opening.flatMap(({ code, ...days }) => {
    const left = cutDays(days, { startsOn: today, endsOn: day })
    return left === null ? [] : [{ code, ...left }]
  })
  return faultOf('workshop.outside_phases', 'opens_on', {
    cycle: cycle.id,
    fit: writePhases(fit),
    phases: writePhases(opening),
  })
}

const writePhases = (phases: readonly OpeningPhase[]): string =>
  phases.map(({ code, startsOn, endsOn }) => `${code}/${startsOn}/${endsOn}`).join(' ')

/** Why registration is closed, as the parameters of the fault `workshop.closed`. */
export const closedParams = ({ state, days }: Registration) => ({
  why: state,
  days: days.map(({ startsOn, endsOn }) => `${startsOn}/${endsOn}`).join(' '),
})
