import type { Centre } from './centre.ts'
import { centreContext } from './centre-context.ts'
import type { CompiledGuide } from './compile-guide.ts'
import { zero } from './fraction.ts'
import type { Observation } from './observation.ts'
import { type MeasureReading, readMeasure } from './read-measure.ts'
import { runForCentre } from './run-for-centre.ts'

/** All that was observed of one centre, measure by measure in the guide's order. */
export interface CentreReadings {
  readonly centre: Centre
  readonly readings: readonly MeasureReading[]
  /** Score of each measure as it enters the tree: NaN where it leaves the base; 0 where a missing one counts as zero. */
  readonly row: Float64Array
  /** Measures whose absence blocks the result. */
  readonly blockedBy: readonly string[]
}

const excluded: MeasureReading = {
  status: 'excluded',
  score: Number.NaN,
  exactScore: () => zero,
  value: null,
  n: 0,
  interval: null,
  observations: [],
  leftOut: [],
}

/** Whether each criterion is asked of the centre. */
export function askedCriteria(guide: CompiledGuide, centre: Centre): boolean[] {
  const context = { centre: centreContext(centre) }
  return guide.criteria.map(
    ({ appliesTo }) => appliesTo === null || runForCentre(appliesTo, context, centre.code) === true,
  )
}

/**
 * Reads every measure of one centre and applies the guide's missing rule.
 *
 * @param observations of this centre, by position of the measure in the guide
 * @param withIntervals false where thousands of runs need the scores alone
 */
export function readCentre(
  guide: CompiledGuide,
  centre: Centre,
  observations: ReadonlyMap<number, readonly Observation[]>,
  withIntervals = true,
): CentreReadings {
  const asked = askedCriteria(guide, centre)
  const readings = guide.measures.map((measure, index) =>
    asked[measure.criterion]
      ? readMeasure(measure, observations.get(index) ?? [], centre, withIntervals)
      : excluded,
  )
  const absent = (reading: MeasureReading) =>
    reading.status === 'missing' || reading.status === 'insufficient'
  const missingScore = guide.guide.missing === 'zero' ? 0 : Number.NaN
  return {
    centre,
    readings,
    row: Float64Array.from(readings, (reading) => (absent(reading) ? missingScore : reading.score)),
    blockedBy:
      guide.guide.missing === 'block'
        ? guide.measures.flatMap(({ measure }, index) => (absent(readings[index]!) ? [measure.code] : []))
        : [],
  }
}
