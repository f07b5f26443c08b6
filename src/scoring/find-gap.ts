import type { InstrumentView } from './instrument-scores.ts'
import type { Gap } from './result.ts'
import { roundShare } from './round-share.ts'

/** 0.3 of the scale: a visit that sees 0.9 where customers say 0.6 deserves a look. Guides may set their own. */
const DEFAULT_GAP = 0.3

/**
 * The difference between instruments on one criterion: what an inspector sees and what customers live through may differ,
 * and a large gap is a sign of gaming or of an unclear criterion. Null when fewer than two instruments scored it.
 *
 * @param gapAt size from which the gap is flagged, 0 to 1
 */
export function findGap(
  views: readonly InstrumentView[],
  criterion: number,
  gapAt = DEFAULT_GAP,
): Gap | null {
  const scores = views
    .filter(({ byCriterion }) => !Number.isNaN(byCriterion[criterion]))
    .map(({ code, byCriterion, nByCriterion }) => ({
      instrument: code,
      score: byCriterion[criterion]!,
      n: nByCriterion.get(criterion) ?? 0,
    }))
    .sort((a, b) => (a.instrument < b.instrument ? -1 : 1))
  if (scores.length < 2) return null
  const values = scores.map(({ score }) => score)
  const size = roundShare(Math.max(...values) - Math.min(...values))
  return { scores, size, flagged: size >= gapAt }
}
