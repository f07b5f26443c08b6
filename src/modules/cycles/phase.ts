/**
 * The phases of a cycle and what may be done in them. Pure: runs on server, page and phone. A day is an ISO date in the
 * programme's own calendar; a phase lasts from its first day to its last, both included.
 */

import { dayAfter } from '#platform/day.ts'

/** Every phase that a cycle may have, in the order in which they come. */
export const phaseCodes = [
  'awareness',
  'census',
  'initial-evaluation',
  'final-evaluation',
  'survey',
  'scoring',
  'committee',
  'objections',
  'approval',
  'announcement',
] as const

export type PhaseCode = (typeof phaseCodes)[number]

/** Days in a row: ISO dates, both included. */
export interface Days {
  readonly startsOn: string
  readonly endsOn: string
}

export interface Phase extends Days {
  readonly code: PhaseCode
}

/** What reads phases reads them from a cycle. */
export interface Phased {
  readonly phases: readonly Phase[]
}

/** Whether a text is the code of a phase. */
export const isPhaseCode = (text: string): text is PhaseCode =>
  (phaseCodes as readonly string[]).includes(text)

/**
 * The one table of what each phase opens. An act that is not here depends on no phase. A room that adds an act adds its
 * line here and asks `mayIn` in its use case.
 */
export const phasesOfAct = {
  /** A representative of a centre registers for a workshop. */
  'workshop.register': ['awareness', 'census'],
  /** An entity confirms or corrects its centres. */
  'census.answer': ['census'],
  /** An evaluator or a member says whether they have an interest: as soon as the cycle is opened, until the visits are over. */
  'declaration.make': ['awareness', 'census', 'initial-evaluation', 'final-evaluation', 'survey'],
  /** Observations of the initial stage arrive. */
  'observation.initial': ['initial-evaluation'],
  /** Observations of the final stage arrive, those of surveys with them. */
  'observation.final': ['final-evaluation', 'survey'],
  /** The draft of a result is frozen: after the visits, and before anything is announced. */
  'result.freeze': ['scoring', 'committee', 'objections', 'approval'],
  /** A frozen result that is not public yet is corrected, which is what objections may lead to. */
  'result.correct': ['scoring', 'committee', 'objections', 'approval', 'announcement'],
  /** The result of a cycle is made public. */
  'result.publish': ['announcement'],
} as const satisfies Readonly<Record<string, readonly PhaseCode[]>>

export type CycleAct = keyof typeof phasesOfAct

/**
 * Acts that are open from the day on which a cycle is opened, until the last of their phases is over: the plan of the first
 * visits, which is made before they begin, needs everybody's declaration.
 */
const openedAhead: ReadonlySet<CycleAct> = new Set<CycleAct>(['declaration.make'])

/**
 * The phases that a day lies in, in their order; several may run at once (a survey during the visits).
 *
 * @example phasesOn({ phases: [{ code: 'census', startsOn: '2026-11-01', endsOn: '2026-11-30' }] }, '2026-11-30') // ['census']
 */
export const phasesOn = ({ phases }: Phased, day: string): PhaseCode[] =>
  phaseCodes.filter((code) =>
    phases.some((phase) => phase.code === code && phase.startsOn <= day && day <= phase.endsOn),
  )

/**
 * Whether an act is open in a cycle on a day. In a cycle without any phases everything is; in a cycle with phases an act
 * whose phases are not among them stays closed. Some acts are open before their phases too: see `openedAhead`.
 *
 * @example mayIn({ phases: [{ code: 'census', startsOn: '2026-11-01', endsOn: '2026-11-30' }] }, 'census.answer', '2026-12-01') // false
 */
export function mayIn(cycle: Phased, act: CycleAct, day: string): boolean {
  if (cycle.phases.length === 0) return true
  const opening: readonly PhaseCode[] = phasesOfAct[act]
  const open = cycle.phases.filter(({ code }) => opening.includes(code))
  return open.some(({ startsOn, endsOn }) => (openedAhead.has(act) || startsOn <= day) && day <= endsOn)
}

/**
 * The days of a window on which a cycle opens an act: the window cut by the phases that open it, in their order. Days of
 * phases that follow each other are one; days between which the act rests are apart. Empty where no phase opens the act on
 * any of them; the window itself in a cycle without phases.
 *
 * @example daysOpen({ phases: [{ code: 'census', startsOn: '2026-11-10', endsOn: '2026-11-30' }] }, 'census.answer', { startsOn: '2026-11-01', endsOn: '2026-11-12' })
 *   // [{ startsOn: '2026-11-10', endsOn: '2026-11-12' }]
 */
export function daysOpen({ phases }: Phased, act: CycleAct, window: Days): Days[] {
  if (phases.length === 0) return [window]
  const opening: readonly PhaseCode[] = phasesOfAct[act]
  const cut = phases
    .filter(({ code }) => opening.includes(code))
    .map((phase) => cutDays(phase, window))
    .filter((days) => days !== null)
    .toSorted((a, b) => (a.startsOn < b.startsOn ? -1 : 1))
  const joined: Days[] = []
  for (const days of cut) {
    const last = joined.at(-1)
    if (last === undefined || days.startsOn > dayAfter(last.endsOn, 1)) joined.push(days)
    else if (days.endsOn > last.endsOn) joined[joined.length - 1] = { ...last, endsOn: days.endsOn }
  }
  return joined
}

/** The days that two have in common; null where they have none. */
export function cutDays(one: Days, other: Days): Days | null {
  const [, startsOn = ''] = [one.startsOn, other.startsOn].sort()
  const [endsOn = ''] = [one.endsOn, other.endsOn].sort()
  return startsOn <= endsOn ? { startsOn, endsOn } : null
}

/**
 * The first phase to begin after a day; null when none does.
 *
 * @example nextPhase({ phases: [{ code: 'census', startsOn: '2026-11-01', endsOn: '2026-11-30' }] }, '2026-10-31')?.code // 'census'
 */
export const nextPhase = ({ phases }: Phased, day: string): Phase | null =>
  phases
    .filter(({ startsOn }) => startsOn > day)
    .toSorted((a, b) => (a.startsOn < b.startsOn ? -1 : a.startsOn > b.startsOn ? 1 : 0))[0] ?? null

/**
 * The next phase of the cycle that will open an act, or the last that did; null when none of its phases opens it. For the
 * words of a refusal: “from 3 to 20 March”.
 *
 * @example phaseOpening({ phases: [{ code: 'census', startsOn: '2026-11-01', endsOn: '2026-11-30' }] }, 'census.answer', '2026-10-01')?.startsOn // '2026-11-01'
 */
export function phaseOpening({ phases }: Phased, act: CycleAct, day: string): Phase | null {
  const opening: readonly PhaseCode[] = phasesOfAct[act]
  const opened = phases
    .filter(({ code }) => opening.includes(code))
    .sort((a, b) => (a.startsOn < b.startsOn ? -1 : 1))
  return opened.find(({ endsOn }) => endsOn >= day) ?? opened.at(-1) ?? null
}

/** What a refusal tells of an act whose time it is not: the phase that opens it, its days, and whether they are over. */
export interface ClosedAct {
  readonly act: CycleAct
  /** The code of the phase; empty where the cycle has none that opens the act. */
  readonly phase: PhaseCode | ''
  /** ISO dates; empty where there is no phase. */
  readonly from: string
  readonly until: string
  readonly over: 'yes' | 'no'
}

/**
 * Why an act is closed in a cycle on a day, as the parameters of the fault `cycle.phase_closed`; null where it is open.
 *
 * @example closedAct({ phases: [{ code: 'census', startsOn: '2026-11-01', endsOn: '2026-11-30' }] }, 'census.answer', '2026-12-01')
 *   // { act: 'census.answer', phase: 'census', from: '2026-11-01', until: '2026-11-30', over: 'yes' }
 */
export function closedAct(cycle: Phased, act: CycleAct, day: string): ClosedAct | null {
  if (mayIn(cycle, act, day)) return null
  const phase = phaseOpening(cycle, act, day)
  if (phase === null) return { act, phase: '', from: '', until: '', over: 'no' }
  const { code, startsOn, endsOn } = phase
  return { act, phase: code, from: startsOn, until: endsOn, over: endsOn < day ? 'yes' : 'no' }
}
