import type { CentreScore } from '#scoring/result.ts'

export interface MissedCriterion {
  readonly code: string
  /** Centres that did not fulfil it. */
  readonly missed: number
  /** Centres of which it was asked and that have a score on it. */
  readonly asked: number
}

/**
 * The core criteria that most centres do not fulfil, by number of centres, then by share of those asked, then by code. Criteria
 * that everybody fulfils are left out.
 *
 * @param most how many to give at most
 */
export function findMissedCriteria(scores: readonly CentreScore[], most: number): MissedCriterion[] {
  const counts = new Map<string, { missed: number; asked: number }>()
  for (const criterion of scores.flatMap(({ pillars }) => pillars.flatMap(({ criteria }) => criteria))) {
    if (!criterion.core || criterion.fulfilled === null) continue
    const count = counts.get(criterion.code) ?? { missed: 0, asked: 0 }
    counts.set(criterion.code, {
      missed: count.missed + (criterion.fulfilled ? 0 : 1),
      asked: count.asked + 1,
    })
  }
  return [...counts]
    .map(([code, count]) => ({ code, ...count }))
    .filter(({ missed }) => missed > 0)
    .sort((a, b) => b.missed - a.missed || a.asked - b.asked || (a.code < b.code ? -1 : 1))
    .slice(0, most)
}
