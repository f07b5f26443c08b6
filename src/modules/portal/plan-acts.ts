import { dayAfter } from '#platform/day.ts'
import type { PlanReadiness } from '../assignments/read-readiness.server.ts'
import type { Phase, Phased } from '../cycles/phase.ts'

/** What must be done so that visits are planned when their days come. */
export type PlanActCode = 'set-visit-rules' | 'chase-declarations' | 'make-plan'

export interface PlanAct {
  readonly code: PlanActCode
  /** People; null where nothing is counted. */
  readonly count: number | null
  /** The first day of the visits, an ISO date. */
  readonly until: string
  /** True when the days of the visits have begun. */
  readonly late: boolean
}

/** Days before an evaluation from which its plan is asked for. */
const ahead = 30

/**
 * What is missing to the plan of each evaluation that is on, or begins within 30 days. A programme that keeps no visits
 * here, with neither rules nor plan, is asked for rules only until the evaluation begins.
 *
 * @param day ISO date
 * @example rules that ask for visits of the initial stage, and no visit a week before it begins: make-plan
 */
export function planActs({ phases }: Phased, plan: PlanReadiness, day: string): PlanAct[] {
  const near = phases.filter(
    ({ code, startsOn, endsOn }) => isEvaluation(code) && endsOn >= day && dayAfter(startsOn, -ahead) <= day,
  )
  const act = (code: PlanActCode, { startsOn }: Phase, count: number | null = null): PlanAct => ({
    ...{ code, count, until: startsOn, late: startsOn <= day },
  })
  const [next] = near.toSorted((a, b) => (a.startsOn < b.startsOn ? -1 : 1))
  if (next === undefined) return []
  if (plan.asked.length === 0) return next.startsOn > day ? [act('set-visit-rules', next)] : []
  const missing = near.filter(({ code }) => {
    const stage = code === 'initial-evaluation' ? 'initial' : 'final'
    return plan.asked.includes(stage) && !plan.planned.includes(stage)
  })
  return [
    ...(plan.undeclared === 0 ? [] : [act('chase-declarations', next, plan.undeclared)]),
    ...missing.map((phase) => act('make-plan', phase)),
  ]
}

const isEvaluation = (code: string): boolean => code === 'initial-evaluation' || code === 'final-evaluation'
