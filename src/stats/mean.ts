/**
 * Arithmetic mean, null when there are no values.
 *
 * The sum is compensated (Neumaier 1974), so that a million values lose nothing to rounding; values are taken in the
 * order given, so a caller that must not depend on order sorts first.
 *
 * @param values finite numbers of one unit
 * @example mean([1, 2, 6]) // 3
 */
export const mean = (values: readonly number[]): number | null => {
  if (values.length === 0) return null
  let sum = 0
  let lost = 0
  for (const value of values) {
    const next = sum + value
    lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum
    sum = next
  }
  return (sum + lost) / values.length
}
