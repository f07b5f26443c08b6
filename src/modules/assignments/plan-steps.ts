import type { PlanReadiness } from './read-readiness.server.ts'

/** What leads to the first plan of a cycle, in the order in which it is best done. */
export const planSteps = ['visitors', 'declarations', 'rules', 'proposal'] as const

export type PlanStep = (typeof planSteps)[number]

/**
 * Whether each step is done; the last one is, when there is a plan.
 *
 * @example isStepDone('declarations', { visitors: 12, undeclared: 0, asked: ['final'], planned: [] }) // true
 */
export function isStepDone(step: PlanStep, { visitors, undeclared, asked, planned }: PlanReadiness): boolean {
  if (step === 'visitors') return visitors > 0
  if (step === 'declarations') return visitors > 0 && undeclared === 0
  return step === 'rules' ? asked.length > 0 : planned.length > 0
}
