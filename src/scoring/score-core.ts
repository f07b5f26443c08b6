import type { CompiledGuide } from './compile-guide.ts'
import type { CentreTree } from './result.ts'
import { roundShare } from './round-share.ts'
import type { ScoreColumns } from './score-columns.ts'

/**
 * Fulfilment of core criteria = fulfilled / applicable, counted or by weight. A blocked core criterion leaves it open (null):
 * what is not known is not a failure.
 *
 * @example 9 fulfilled of 10 applicable → { fulfilled: 9, applicable: 10, fulfilment: 0.9 }
 */
export function scoreCore(
  guide: CompiledGuide,
  columns: ScoreColumns,
  blocked: ReadonlySet<number>,
): CentreTree['core'] {
  const fulfilled = roundShare(columns.coreFulfilled[0]!)
  const applicable = roundShare(columns.coreApplicable[0]!)
  const open = [...blocked].some((criterion) => guide.core[criterion] === 1)
  return {
    fulfilled,
    applicable,
    fulfilment: open || applicable === 0 ? null : roundShare(fulfilled / applicable),
  }
}
