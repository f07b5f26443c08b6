import { checkPlan, type PlanFault } from '#assignment/check-plan.ts'
import { costOf } from '#assignment/cost-of.ts'
import type { PlannedVisit, Problem, VisitKey } from '#assignment/problem.ts'
import { type SoftRule, softRules } from '#assignment/proposal.ts'
import { visitId } from '#assignment/wanted.ts'

/** Somebody is not free then, and why is not for the reader to know: see `coverJudgement`. */
export type NotFree = VisitKey & { readonly kind: 'not-free'; readonly person: string }

/** What a change would break, and what it would cost by the soft rules, more or less than now. */
export interface Judgement {
  readonly faults: readonly (PlanFault | NotFree)[]
  readonly costs: readonly { readonly rule: SoftRule; readonly change: number }[]
}

/**
 * Judges a change of one visit by the planner's own rules. Only what the change itself breaks counts: what was wrong before,
 * or becomes less wrong, such as the load of somebody who has too much, is not held against it.
 *
 * @param planned the plan as it stands
 * @param next the visit as it would be
 * @example judgeVisit(problem, visits, { ...visit, people: ['p2'] }).faults // []
 */
export function judgeVisit(
  problem: Problem,
  planned: readonly PlannedVisit[],
  next: PlannedVisit,
): Judgement {
  const key = visitId(next)
  const free: Problem = {
    ...problem,
    pins: problem.pins.filter((pin) => visitId(pin) !== key),
  }
  const then = planned.map((visit) => (visitId(visit) === key ? next : visit))
  const known = new Map(checkPlan(free, planned).map((fault) => [faultKey(fault), loadIn(fault)]))
  const faults = checkPlan(free, then).filter((fault) => loadIn(fault) > (known.get(faultKey(fault)) ?? -1))
  if (faults.some(({ kind }) => kind === 'unknown-person')) return { faults, costs: [] }
  const [was, is] = [costOf(free, planned.filter(knownIn(free))), costOf(free, then.filter(knownIn(free)))]
  const costs = softRules
    .map((rule) => ({ rule, change: Math.round((is[rule] - was[rule]) * 10) / 10 }))
    .filter(({ change }) => change !== 0)
  return { faults, costs }
}

const loadRules = new Set(['over-cycle', 'over-day'])

/** The visits that a fault says are too many; 0 where it counts nothing. */
const loadIn = (fault: PlanFault): number =>
  fault.kind === 'breach' && loadRules.has(fault.breach.code) ? Number(fault.breach.params.visits) : 0

/** One text for one fault, however many visits are too many. */
const faultKey = (fault: PlanFault): string =>
  JSON.stringify(
    loadIn(fault) > 0 && fault.kind === 'breach' ? { ...fault, breach: fault.breach.code } : fault,
  )

/** Visits of people who no longer take part have no cost to count. */
const knownIn = ({ people, centres }: Problem) => {
  const [ids, codes] = [new Set(people.map(({ id }) => id)), new Set(centres.map(({ code }) => code))]
  return (visit: PlannedVisit) => codes.has(visit.centre) && visit.people.every((id) => ids.has(id))
}
