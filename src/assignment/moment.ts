import type { PlannedVisit } from './problem.ts'

/** When a visit would be, and what else the person does. */
export interface Moment {
  readonly stage: string
  /** Minutes since local midnight of the day asked about. */
  readonly from: number
  readonly until: number
  /** The person's other visits of the plan; not the visit asked about. */
  readonly others: readonly PlannedVisit[]
}
