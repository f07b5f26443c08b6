import type { PlanChange } from './compare-plans.ts'

/** How many visits are new, changed and cancelled. */
export const countKinds = (changes: readonly PlanChange[]): Record<PlanChange['kind'], number> => {
  const of = (kind: PlanChange['kind']) => changes.filter((change) => change.kind === kind).length
  return { new: of('new'), changed: of('changed'), cancelled: of('cancelled') }
}
