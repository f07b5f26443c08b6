import type { CompiledGuide } from './compile-guide.ts'
import { exactScores } from './exact-scores.ts'
import { type Fraction, fractionOf, zero } from './fraction.ts'
import { roundFraction } from './round-share.ts'
import { type ExactSums, exactMean, weightedMeans } from './weighted-mean.ts'

/** Scores of many centres as columns, row by row: centre c's criterion k is at `c × criteria + k`. NaN: no score. */
export interface ScoreColumns {
  readonly criteria: Float64Array
  readonly pillars: Float64Array
  readonly overall: Float64Array
  /** Core criteria fulfilled and applicable: counts, or weights where the guide says so. */
  readonly coreFulfilled: Float64Array
  readonly coreApplicable: Float64Array
}

/** Exact score of measure `measure` at centre `centre`. */
export type ExactMeasureAt = (centre: number, measure: number) => Fraction

/** A score that came as a double is taken as the decimal it prints. */
const asPrinted = (scores: Float64Array, measures: number): ExactMeasureAt => {
  return (centre, measure) => fractionOf(scores[centre * measures + measure]!)
}

/**
 * Scores the whole tree of many centres at once: measures → criteria → pillars → overall, and core criteria fulfilled.
 * Every node is computed from unrounded children and rounded once, half to even, to 6 decimals.
 *
 * @param scores measure scores (0 to 1) row by row, NaN where a measure leaves the base; length count × measures
 * @param count number of centres
 * @param exact the exact score of a measure, asked only beside a tie; by default the decimal the double prints
 */
export function scoreColumns(
  guide: CompiledGuide,
  scores: Float64Array,
  count: number,
  exact: ExactMeasureAt = asPrinted(scores, guide.measures.length),
): ScoreColumns {
  const measures = guide.measures.length
  const criteria = guide.criteria.length
  const pillars = guide.pillars.length
  const result = emptyColumns(count, criteria, pillars)
  const rawCriteria = new Float64Array(criteria)
  const rawPillars = new Float64Array(pillars)
  const rawOverall = new Float64Array(1)
  const round = exactRounding(guide, scores, exact)
  for (let centre = 0; centre < count; centre += 1) {
    weightedMeans(guide.measureLevel, scores, centre * measures, rawCriteria)
    weightedMeans(guide.criterionLevel, rawCriteria, 0, rawPillars)
    weightedMeans(guide.pillarLevel, rawPillars, 0, rawOverall)
    publish(rawCriteria, result.criteria, centre, guide.tieMargin, round.criterion)
    publish(rawPillars, result.pillars, centre, guide.tieMargin, round.pillar)
    publish(rawOverall, result.overall, centre, guide.tieMargin, round.overall)
    countCore(guide, result, centre)
  }
  return result
}

const emptyColumns = (count: number, criteria: number, pillars: number): ScoreColumns => ({
  criteria: new Float64Array(count * criteria),
  pillars: new Float64Array(count * pillars),
  overall: new Float64Array(count),
  coreFulfilled: new Float64Array(count),
  coreApplicable: new Float64Array(count),
})

type ExactRounding = ((centre: number, node: number) => number) | null

/** How each level is rounded where a double cannot decide; null for geometric means, whose values are irrational. */
function exactRounding(guide: CompiledGuide, scores: Float64Array, exact: ExactMeasureAt) {
  if (!guide.exact) return { criterion: null, pillar: null, overall: null }
  const at = (centre: number) =>
    exactScores(guide, (measure) =>
      Number.isNaN(scores[centre * guide.measures.length + measure]) ? null : exact(centre, measure),
    )
  const rounded = (sums: ExactSums) => roundFraction(exactMean(sums) ?? zero)
  return {
    criterion: (centre: number, node: number) => rounded(at(centre).criterion(node)),
    pillar: (centre: number, node: number) => rounded(at(centre).pillar(node)),
    overall: (centre: number) => rounded(at(centre).overall()),
  }
}

function publish(
  raw: Float64Array,
  into: Float64Array,
  centre: number,
  margin: number,
  exact: ExactRounding,
): void {
  const offset = centre * raw.length
  for (let node = 0; node < raw.length; node += 1) {
    const scaled = raw[node]! * 1_000_000
    const floor = Math.floor(scaled)
    const rest = scaled - floor
    if (exact !== null && rest - 0.5 <= margin && 0.5 - rest <= margin) {
      into[offset + node] = exact(centre, node)
    } else {
      const up = rest > 0.5 || (rest === 0.5 && floor % 2 !== 0)
      into[offset + node] = (up ? floor + 1 : floor) / 1_000_000
    }
  }
}

function countCore(guide: CompiledGuide, into: ScoreColumns, centre: number): void {
  const { core, fulfilledAt, coreWeights } = guide
  const offset = centre * core.length
  let fulfilled = 0
  let applicable = 0
  for (let k = 0; k < core.length; k += 1) {
    const score = into.criteria[offset + k]!
    if (core[k] === 0 || Number.isNaN(score)) continue
    applicable += coreWeights[k]!
    if (score >= fulfilledAt[k]!) fulfilled += coreWeights[k]!
  }
  into.coreFulfilled[centre] = fulfilled
  into.coreApplicable[centre] = applicable
}
