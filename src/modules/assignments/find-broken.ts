import { checkPlan, type PlanFault } from '#assignment/check-plan.ts'
import { visitId } from '#assignment/wanted.ts'
import { dayAfter } from '#platform/day.ts'
import type { BuiltProblem } from './build-problem.server.ts'
import { fromToday, stands } from './from-today.ts'

/** A hard rule by its code, with the visitor who breaks it where it is about one. */
export interface BrokenRule {
  readonly rule: string
  readonly visitor?: string
}

/** A visit to come that hard rules no longer allow. */
export interface BrokenVisit {
  readonly id: string
  readonly faults: readonly BrokenRule[]
}

/** What says that a visit must not be made as it stands. That a new draw or a new demand would plan otherwise does not. */
const kinds: ReadonlySet<PlanFault['kind']> = new Set([
  'breach',
  'unknown-person',
  'not-asked-for',
  'people-count',
  'days-between',
])

/**
 * The visits of today and later that a hard rule no longer allows, because something the plan hangs on has changed: an
 * employer, a declaration, a holiday, the hours of a centre, who is a visitor. What is over or was made is not judged.
 *
 * @param today local day
 */
export function findBroken(
  { problem, planned }: Pick<BuiltProblem, 'problem' | 'planned'>,
  today: string,
): BrokenVisit[] {
  // The planner leaves the present day as it is; here it still counts: a visit of this afternoon can be kept from happening.
  const eve = dayAfter(today, -1)
  const coming = planned.filter((one) => !stands(one, eve))
  if (coming.length === 0) return []
  const now = fromToday(problem, planned, eve)
  const over = new Set(now.over?.map(visitId))
  const judged = planned.filter((one) => !stands(one, eve) || over.has(visitId(one.visit)))
  const faults = Map.groupBy(
    checkPlan(
      now,
      judged.map(({ visit }) => visit),
    ).filter(({ kind }) => kinds.has(kind)),
    visitId,
  )
  return coming.flatMap(({ id, visit }) => {
    const own = faults.get(visitId(visit))
    return own === undefined ? [] : [{ id, faults: own.map(ruleOf) }]
  })
}

const ruleOf = (fault: PlanFault): BrokenRule => ({
  rule: fault.kind === 'breach' ? fault.breach.code : fault.kind,
  ...('person' in fault ? { visitor: fault.person } : {}),
})
