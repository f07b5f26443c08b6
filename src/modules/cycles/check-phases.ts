import { isDay } from '#platform/day.ts'
import type { Fault } from '#platform/fault.ts'
import { faultOf } from '../centres/check-change.ts'
import { type Phase, type PhaseCode, phaseCodes } from './phase.ts'

/** When a cycle begins and ends, and its phases. Days are ISO dates; a day that was left out is the empty text. */
export interface CycleDates {
  readonly startsOn: string
  readonly endsOn: string
  readonly phases: readonly Phase[]
}

const beforeScoring: readonly PhaseCode[] = ['initial-evaluation', 'final-evaluation', 'survey']

/**
 * Which phases must be over before one begins. Awareness may go on beside everything; a survey runs beside the
 * evaluations. A cycle need not have every phase, so each names all before it.
 */
const mustBeOver: Readonly<Record<PhaseCode, readonly PhaseCode[]>> = {
  awareness: [],
  census: [],
  'initial-evaluation': ['census'],
  'final-evaluation': ['census', 'initial-evaluation'],
  survey: ['census'],
  scoring: beforeScoring,
  committee: [...beforeScoring, 'scoring'],
  objections: [...beforeScoring, 'scoring', 'committee'],
  approval: [...beforeScoring, 'scoring', 'committee', 'objections'],
  announcement: [...beforeScoring, 'scoring', 'committee', 'objections', 'approval'],
}

/** The field of a phase's first or last day in the form. */
export const phaseField = (code: PhaseCode, end: 'starts' | 'ends'): string => `phase-${code}-${end}`

/**
 * Everything wrong with the dates of a cycle, each with its field: days that are none, an end before its beginning, a
 * phase outside the cycle, and a phase that begins before one is over that comes first. Empty when they are sound.
 *
 * @example checkDates({ startsOn: '2026-01-01', endsOn: '2026-06-30', phases: [{ code: 'census', startsOn: '2025-12-01', endsOn: '2026-01-20' }] })
 *   // [{ code: 'cycle.phase_outside', place: { path: '/phase-census-starts' }, … }]
 */
export function checkDates({ startsOn, endsOn, phases }: CycleDates): Fault[] {
  const own = [...dayFault('starts_on', startsOn), ...dayFault('ends_on', endsOn)]
  if (own.length === 0 && endsOn <= startsOn) own.push(faultOf('cycle.ends_too_early', 'ends_on'))
  const cycle = own.length === 0 ? { startsOn, endsOn } : null
  const sound: Phase[] = []
  const faults = phaseCodes.flatMap((code) => {
    const phase = phases.find((one) => one.code === code)
    if (phase === undefined) return []
    const found = phaseFaults(phase, cycle)
    if (found.length === 0) sound.push(phase)
    return found
  })
  return [...own, ...faults, ...sound.flatMap((phase) => orderFaults(phase, sound))]
}

const dayFault = (field: string, day: string): Fault[] =>
  isDay(day) ? [] : [faultOf(day === '' ? 'cycle.day_missing' : 'cycle.day_unfit', field, { day })]

function phaseFaults(
  { code, startsOn, endsOn }: Phase,
  cycle: { readonly startsOn: string; readonly endsOn: string } | null,
): Fault[] {
  const [first, last] = [phaseField(code, 'starts'), phaseField(code, 'ends')]
  const unfit = [...phaseDayFault(first, startsOn, code), ...phaseDayFault(last, endsOn, code)]
  if (unfit.length > 0) return unfit
  if (endsOn < startsOn) return [faultOf('cycle.phase_ends_too_early', last, { phase: code })]
  if (cycle === null) return []
  const params = { phase: code, from: cycle.startsOn, until: cycle.endsOn }
  const outside = (day: string) => day < cycle.startsOn || day > cycle.endsOn
  return [
    ...(outside(startsOn) ? [faultOf('cycle.phase_outside', first, { ...params, day: startsOn })] : []),
    ...(outside(endsOn) ? [faultOf('cycle.phase_outside', last, { ...params, day: endsOn })] : []),
  ]
}

const phaseDayFault = (field: string, day: string, phase: PhaseCode): Fault[] =>
  isDay(day)
    ? []
    : [faultOf(day === '' ? 'cycle.phase_day_missing' : 'cycle.phase_day_unfit', field, { day, phase })]

/** One fault a phase: the latest of those that must be over names the day that would do. */
function orderFaults(phase: Phase, phases: readonly Phase[]): Fault[] {
  const before = phases
    .filter(({ code, endsOn }) => mustBeOver[phase.code].includes(code) && endsOn >= phase.startsOn)
    .sort((a, b) => (a.endsOn < b.endsOn ? 1 : -1))[0]
  if (before === undefined) return []
  const params = { phase: phase.code, other: before.code, until: before.endsOn }
  return [faultOf('cycle.phase_too_early', phaseField(phase.code, 'starts'), params)]
}
