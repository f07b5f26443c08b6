import type { Guide } from './guide.ts'
import { type CriteriaMatch, type CriterionMatch, matchCriteria } from './match-criteria.ts'
import type { CentreScore, CriterionScore } from './result.ts'
import { roundShare } from './round-share.ts'

/** A guide with the scores made by it. */
export interface ScoredGuide {
  readonly guide: Guide
  readonly centres: readonly CentreScore[]
}

export interface CriterionChange {
  readonly code: string
  readonly before: number
  readonly after: number
  readonly change: number
  /** Null when the threshold has moved, so that fulfilment does not compare. */
  readonly fulfilment: { readonly before: boolean; readonly after: boolean } | null
}

export interface CentreComparison {
  readonly centre: string
  /** `new`: not in the previous result. `gone`: not in this one. */
  readonly status: 'compared' | 'new' | 'gone'
  /** Weighted means over the criteria scored in both, with this result's weights; null when there are none. */
  readonly matched: {
    readonly count: number
    readonly before: number
    readonly after: number
    readonly change: number
  } | null
  readonly category: { readonly before: string | null; readonly after: string | null } | null
  readonly criteria: readonly CriterionChange[]
}

export interface Comparison extends CriteriaMatch {
  readonly centres: readonly CentreComparison[]
}

/**
 * Compares a result with an earlier one, criterion by criterion matched across editions of the guide. Only what means the
 * same in both is compared; the rest is listed with its reason.
 */
export function compareResults(previous: ScoredGuide, current: ScoredGuide): Comparison {
  const match = matchCriteria(previous.guide, current.guide)
  const before = new Map(previous.centres.map((score) => [score.centre, score]))
  const after = new Map(current.centres.map((score) => [score.centre, score]))
  const codes = [...new Set([...before.keys(), ...after.keys()])].sort()
  const centres = codes.map((code) => compareCentre(match.matched, code, before.get(code), after.get(code)))
  return { ...match, centres }
}

const criteriaOf = (score: CentreScore) =>
  new Map(score.pillars.flatMap(({ criteria }) => criteria).map((criterion) => [criterion.code, criterion]))

function compareCentre(
  matched: readonly CriterionMatch[],
  centre: string,
  before: CentreScore | undefined,
  after: CentreScore | undefined,
): CentreComparison {
  if (!before || !after) {
    return { centre, status: after ? 'new' : 'gone', matched: null, category: null, criteria: [] }
  }
  const [old, now] = [criteriaOf(before), criteriaOf(after)]
  const pairs = matched.flatMap((match) => {
    const pair = { match, old: old.get(match.was), now: now.get(match.code) }
    return isScored(pair.old) && isScored(pair.now) ? [{ match, old: pair.old, now: pair.now }] : []
  })
  return {
    centre,
    status: 'compared',
    matched: meanChange(pairs),
    category: { before: before.category, after: after.category },
    criteria: pairs.map(changeOf),
  }
}

type Scored = CriterionScore & { readonly score: number; readonly fulfilled: boolean }

const isScored = (criterion: CriterionScore | undefined): criterion is Scored =>
  criterion !== undefined && criterion.score !== null

interface Pair {
  readonly match: CriterionMatch
  readonly old: Scored
  readonly now: Scored
}

const changeOf = ({ match, old, now }: Pair): CriterionChange => ({
  code: match.code,
  before: old.score,
  after: now.score,
  change: roundShare(now.score - old.score),
  fulfilment: match.thresholdChanged ? null : { before: old.fulfilled, after: now.fulfilled },
})

function meanChange(pairs: readonly Pair[]): CentreComparison['matched'] {
  const weight = pairs.reduce((sum, { now }) => sum + now.share, 0)
  if (weight === 0) return null
  const mean = (score: (pair: Pair) => number) =>
    roundShare(pairs.reduce((sum, pair) => sum + pair.now.share * score(pair), 0) / weight)
  const [before, after] = [mean(({ old }) => old.score), mean(({ now }) => now.score)]
  return { count: pairs.length, before, after, change: roundShare(after - before) }
}
