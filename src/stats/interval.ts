/** A confidence interval, in the unit of what was estimated. low <= high. */
export interface Interval {
  readonly low: number
  readonly high: number
}
