import type { PlannedVisit } from '#assignment/problem.ts'
import type { Judgement } from './judge-visit.ts'

/** Rules about what else somebody does then: an absence, other hours, other visits. */
export const elsewhere: ReadonlySet<string> = new Set([
  ...['absent', 'outside-hours', 'over-day', 'over-cycle', 'two-places'],
])

/**
 * A judgement for who may not see all visits of the plan. What the plan forbids stays forbidden; but that somebody is not
 * free is all that is said of it, whatever keeps them: else the visits that are hidden could be found by asking.
 *
 * @param next the visit as it would be
 * @param seen the same change judged by the visits that may be seen: it says what the change costs
 */
export function coverJudgement(judgement: Judgement, next: PlannedVisit, seen: Judgement): Judgement {
  const { centre, instrument, stage, number } = next
  const away = new Set<string>()
  const others = judgement.faults.filter((fault) => {
    if (fault.kind !== 'breach' || !elsewhere.has(fault.breach.code)) return true
    away.add(fault.person)
    return false
  })
  const notFree = [...away].map((person) => ({
    ...{ centre, instrument, stage, number, person },
    kind: 'not-free' as const,
  }))
  return { faults: [...others, ...notFree], costs: seen.costs }
}
