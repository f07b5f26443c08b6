import type { CompiledGuide } from './compile-guide.ts'
import { fractionOf } from './fraction.ts'
import type { MeasureReading } from './read-measure.ts'
import { scoreColumns } from './score-columns.ts'
import { treeShares } from './tree-shares.ts'

/**
 * 95 % interval of the score that one instrument alone gives: the tree over the lower ends of its measures' intervals, and over
 * the upper ends. Null where a measure that carries weight has no interval (one value without its variance), since the whole
 * would then promise more than is known.
 *
 * The measures of an instrument are answered by the same people on the same days, so their errors move together, and nothing
 * is kept of how closely. The standard error of a weighted sum is at most the weighted sum of the standard errors
 * (Minkowski's inequality), with equality when they move together entirely: these ends hold whatever the dependence, where
 * adding squares would hold for independent measures only and promise too much.
 *
 * @param readings of all measures of the guide at the centre
 * @param own whether the measure at an index belongs to the instrument
 * @example two measures of weights 3 and 1 with the intervals 0.5–0.7 and 0.1–0.9 → [0.4, 0.75]
 */
export function instrumentInterval(
  guide: CompiledGuide,
  readings: readonly MeasureReading[],
  own: (index: number) => boolean,
): readonly [number, number] | null {
  const carries = treeShares(
    guide,
    readings.map(({ status }, index) => own(index) && status === 'scored'),
  ).measures
  if (!carries.some((share) => share > 0)) return null
  if (readings.some(({ interval }, index) => carries[index]! > 0 && interval === null)) return null
  const end = (side: 0 | 1) => {
    const row = Float64Array.from(readings, ({ interval }, index) =>
      interval !== null && carries[index]! > 0 ? interval[side] : Number.NaN,
    )
    return scoreColumns(guide, row, 1, (_, measure) => fractionOf(row[measure]!)).overall[0]!
  }
  return [end(0), end(1)]
}
