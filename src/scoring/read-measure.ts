import type { Centre } from './centre.ts'
import { combineExactly, combineValues } from './combine-values.ts'
import type { CompiledMeasure } from './compile-guide.ts'
import { type Fraction, zero } from './fraction.ts'
import type { Observation } from './observation.ts'
import { populationOf } from './population-of.ts'
import type { MeasureScore } from './result.ts'
import { roundShare } from './round-share.ts'
import { type SpreadReading, scoreInterval } from './score-interval.ts'
import { selectStage, stageOf, stageReasons } from './select-stage.ts'

/** What the observations say of one measure at one centre. */
export interface MeasureReading
  extends Pick<MeasureScore, 'status' | 'value' | 'n' | 'interval' | 'observations' | 'leftOut'> {
  /** Unrounded score; NaN when there is none. */
  readonly score: number
  readonly exactScore: () => Fraction
}

const nothing = { score: Number.NaN, exactScore: () => zero, value: null, n: 0, interval: null }

const byId = (a: Observation, b: Observation) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

/** The number a value stands for when values are combined: a level's score, or the value itself. */
function readingOf(
  { scale }: CompiledMeasure,
  { value, n, variance, observedAt }: Observation,
): SpreadReading {
  const number = scale.kind === 'levels' ? (scale.scores.get(String(value)) ?? Number.NaN) : Number(value)
  return { value: number, n, variance, observedAt }
}

/**
 * Combines the observations of one measure at one centre. Those of a stage that does not count are left out; values count; "not applicable" beside a value is left out with
 * its reason; below the instrument's minimum the measure is insufficient and has no score.
 *
 * @param observations of this measure and centre, sound by `checkObservation`, in any order
 * @param withInterval false where thousands of runs need the score alone
 */
export function readMeasure(
  measure: CompiledMeasure,
  observations: readonly Observation[],
  centre: Centre,
  withInterval = true,
): MeasureReading {
  const staged = selectStage(measure.stage, observations)
  const sorted = [...staged.counted].sort(byId)
  const values = sorted.filter(({ notApplicable }) => notApplicable === null)
  const aside = sorted.filter(({ notApplicable }) => notApplicable !== null)
  const leftOut = [
    ...aside.map(({ id, notApplicable }) => ({ id, reason: notApplicable ?? '' })),
    ...[...staged.aside].sort(byId).map((other) => ({ id: other.id, reason: stageReasons[stageOf(other)] })),
  ]
  const ids = values.map(({ id }) => id)
  if (values.length === 0) {
    const status = aside.length > 0 ? 'not_applicable' : 'missing'
    return { ...nothing, status, observations: ids, leftOut }
  }
  return { ...scoreReadings(measure, values, withInterval ? centre : null), observations: ids, leftOut }
}

function scoreReadings(measure: CompiledMeasure, values: readonly Observation[], centre: Centre | null) {
  const { scale, instrument } = measure
  const readings = values.map((observation) => readingOf(measure, observation))
  const n = readings.reduce((sum, reading) => sum + reading.n, 0)
  const combined = combineValues(instrument.combine, readings)
  const known = {
    value: roundShare(combined),
    n,
    interval: intervalAt(measure, readings, combined, n, centre),
  }
  if (n < instrument.minimum) return { ...nothing, ...known, status: 'insufficient' as const }
  const exactScore = () => {
    const exact = combineExactly(instrument.combine, readings)
    return scale.kind === 'levels' ? exact : scale.exactScore(exact)
  }
  const score = scale.kind === 'levels' ? combined : scale.score(combined)
  return { ...known, status: 'scored' as const, score, exactScore }
}

/** Only a mean has an interval, and only where one is asked for (with the centre, for the size of its population). */
function intervalAt(
  { scale, instrument }: CompiledMeasure,
  readings: readonly SpreadReading[],
  combined: number,
  n: number,
  centre: Centre | null,
) {
  if (centre === null || instrument.combine !== 'mean') return null
  return scoreInterval(scale, readings, combined, populationOf(centre, instrument.population, n))
}
