/** The phases of the invented cycles: the same plan in each, counted in days from the first day of the cycle. */
import type { Phase, PhaseCode } from '../../src/modules/cycles/phase.ts'
import { dayAfter } from '../../src/platform/day.ts'

const spans: readonly (readonly [PhaseCode, number, number])[] = [
  ['awareness', 0, 11],
  ['census', 7, 25],
  ['initial-evaluation', 28, 44],
  ['final-evaluation', 47, 163],
  ['survey', 70, 123],
  ['scoring', 165, 186],
  ['committee', 189, 207],
  ['objections', 210, 221],
  ['approval', 224, 240],
  ['announcement', 242, 256],
]

/** How long a cycle lasts, from its first day to its last. */
export const cycleDays = 258

/** A day on which the evaluation is well under way, and how far that is. */
export const daysUnderWay = 133

/** A day in the initial evaluation, one late in the final one, and one in the scoring. */
export const initialDay = 40
export const finalDay = 150
export const scoringDay = 180

/** The phases of a cycle that begins on a day. */
export const phasesFrom = (startsOn: string): Phase[] =>
  spans.map(([code, first, last]) => ({
    code,
    startsOn: dayAfter(startsOn, first),
    endsOn: dayAfter(startsOn, last),
  }))
