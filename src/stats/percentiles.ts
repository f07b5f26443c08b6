/**
 * For each value the share (0 to 1] of all values that are at or below it; the highest has 1. The answer is in the order
 * of the values given.
 *
 * Formula: number of values ≤ this one, divided by the number of values (the empirical distribution function).
 *
 * @param values finite numbers of one unit
 * @example percentiles([70, 90, 80, 80]) // [0.25, 1, 0.75, 0.75]
 */
export const percentiles = (values: readonly number[]): number[] => {
  const sorted = Float64Array.from(values).sort()
  return values.map((value) => countAtOrBelow(sorted, value) / sorted.length)
}

/** Binary search for the first place above the value. */
const countAtOrBelow = (sorted: Float64Array, value: number): number => {
  let from = 0
  let to = sorted.length
  while (from < to) {
    const middle = (from + to) >>> 1
    if ((sorted[middle] ?? Number.POSITIVE_INFINITY) <= value) from = middle + 1
    else to = middle
  }
  return from
}
