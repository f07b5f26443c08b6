import type { CentreScore, CriterionScore } from '#scoring/result.ts'

/** What people look for first in a centre's score. */
export interface Findings {
  /** Fulfilled criteria with the highest scores, those that carry most first among equals; at most as many as asked. */
  readonly strengths: readonly CriterionScore[]
  /** Core criteria not fulfilled, the furthest from their line first. */
  readonly unfulfilledCore: readonly CriterionScore[]
  readonly unfulfilledOther: number
  /** Criteria on which instruments differ by more than the guide allows for, the widest first. */
  readonly gaps: readonly CriterionScore[]
}

/** Picks the findings out of a score. Pure; equals keep the order of the guide. */
export function pickFindings(score: CentreScore, mostStrengths = 5): Findings {
  const criteria = score.pillars.flatMap((pillar) => pillar.criteria)
  const unfulfilled = criteria.filter(({ fulfilled }) => fulfilled === false)
  const missing = ({ fulfilledAt, score: reached }: CriterionScore) => fulfilledAt - (reached ?? 0)
  return {
    strengths: criteria
      .filter(({ fulfilled }) => fulfilled === true)
      .sort((a, b) => (b.score ?? 0) - (a.score ?? 0) || b.share - a.share)
      .slice(0, mostStrengths),
    unfulfilledCore: unfulfilled.filter(({ core }) => core).sort((a, b) => missing(b) - missing(a)),
    unfulfilledOther: unfulfilled.filter(({ core }) => !core).length,
    gaps: criteria.filter(({ gap }) => gap?.flagged).sort((a, b) => (b.gap?.size ?? 0) - (a.gap?.size ?? 0)),
  }
}
