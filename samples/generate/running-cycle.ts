import { dayAfter } from '../../src/platform/day.ts'
import { writeCsv } from '#platform/spreadsheets/write-csv.ts'
import type { Guide, Text } from '#scoring/guide.ts'
import type { Observation } from '#scoring/observation.ts'
import { cycles } from './cycles.ts'
import type { SampleEvaluation } from './make-sample.ts'
import { cycleDays, daysUnderWay } from './phases.ts'

export interface RunningCycle {
  readonly id: number
  readonly title: Text
  readonly startsOn: string
  readonly endsOn: string
}

export const runningCycleId = 4

const DAY = 86_400_000
const daysBetween = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / DAY)

/**
 * The cycle that is under way in the sample: planned around the day on which the sample is loaded, whole weeks after the
 * last one, so that visits fall on the same days of the week.
 *
 * @param today ISO date
 */
export function planRunningCycle(today: string): RunningCycle {
  const last = cycles.at(-1)!
  const weeks = Math.floor((daysBetween(last.startsOn, today) - daysUnderWay) / 7)
  const startsOn = dayAfter(last.startsOn, weeks * 7)
  return {
    id: runningCycleId,
    title: { ar: 'دورة التقييم الرابعة', en: 'Fourth evaluation cycle' },
    startsOn,
    endsOn: dayAfter(startsOn, cycleDays),
  }
}

/** The import that the first visits of the final evaluation came with. */
export const sampleImportId = '7a3c5b1e-6f0d-4c52-9d35-0b8e4a6f2c91'

/** A file of observations, with the import that it came with. */
export interface SampleFile {
  readonly import: string
  readonly name: string
  readonly text: string
}

const [initialVisited, finallyVisited] = [16, 12]

/** The first visits of the final evaluation: what visits of the last cycle found, as many weeks later. */
export const finalVisitsFile = (last: SampleEvaluation, cycle: RunningCycle): SampleFile => {
  const later = daysBetween(last.cycle.startsOn, cycle.startsOn)
  return {
    import: sampleImportId,
    name: 'first-visits.csv',
    text: fileOf(visitsOf(last, finallyVisited), 'final', (at) => moved(at, (day) => dayAfter(day, later))),
  }
}

/** The visits of the initial evaluation: what the cycle before the last found, where the guide asks the same today. */
export const initialVisitsFile = (
  { earlier, last }: { readonly earlier: SampleEvaluation; readonly last: SampleEvaluation },
  cycle: RunningCycle,
): SampleFile => {
  const same = sameMeasures(earlier.guide, last.guide)
  const centres = new Set(last.centres.map(({ code }) => code))
  const rows = visitsOf(earlier, initialVisited).filter(
    ({ centre, measure }) => same.has(measure) && centres.has(centre),
  )
  return {
    import: '2e9d41c7-58b3-4f0a-8c16-d7a5f3b9e064',
    name: 'initial-visits.csv',
    text: fileOf(rows, 'initial', (at) =>
      moved(at, (day) => dayAfter(cycle.startsOn, initialOffset(daysBetween(earlier.cycle.startsOn, day)))),
    ),
  }
}

/** Ten weeks of final visits become two of initial ones, Sunday to Thursday: cycles begin on a Sunday. */
function initialOffset(days: number): number {
  const place = Math.min(9, Math.max(0, Math.floor((days - 60) / 7)))
  return 28 + Math.floor(place / 5) * 7 + (place % 5)
}

const moved = (at: string, move: (day: string) => string) => `${move(at.slice(0, 10))}${at.slice(10)}`

const visitMeasures = (guide: Guide) =>
  guide.pillars
    .flatMap(({ criteria }) => criteria.flatMap(({ measures }) => measures))
    .filter(({ instrument }) => instrument === 'visit')

function sameMeasures(earlier: Guide, last: Guide): ReadonlySet<string> {
  const scales = new Map(
    visitMeasures(earlier).map(({ code, scale }) => [code, JSON.stringify(earlier.scales[scale])]),
  )
  return new Set(
    visitMeasures(last)
      .filter(({ code, scale }) => scales.get(code) === JSON.stringify(last.scales[scale]))
      .map(({ code }) => code),
  )
}

function visitsOf({ guide, centres, observations }: SampleEvaluation, count: number): Observation[] {
  const visited = new Set(centres.slice(0, count).map(({ code }) => code))
  const byVisit = new Set(visitMeasures(guide).map(({ code }) => code))
  return observations.filter(({ centre, measure }) => visited.has(centre) && byVisit.has(measure))
}

function fileOf(
  observations: readonly Observation[],
  stage: string,
  move: (at: string) => string,
): string {
  const rows = observations.map(({ centre, measure, value, notApplicable, n, source, observedAt }) => [
    ...[centre, measure, value, notApplicable, n, source],
    observedAt === null ? null : move(observedAt),
    stage,
  ])
  const header = ['centre', 'measure', 'value', 'not_applicable', 'n', 'source', 'observed_at', 'stage']
  return [...writeCsv(header, rows)].join('')
}
