/**
 * The p-quantile of some values, null when there are none; between two values by a straight line.
 *
 * Formula: with the values sorted, position h = (n − 1) p; x[⌊h⌋] + (h − ⌊h⌋) (x[⌊h⌋ + 1] − x[⌊h⌋]).
 * Source: R. J. Hyndman and Y. Fan, "Sample quantiles in statistical packages", American Statistician 50 (1996)
 * 361–365, definition 7 (the default of R and NumPy).
 *
 * @param values finite numbers in any order; left as they are
 * @param p from 0 (smallest) to 1 (largest)
 * @throws RangeError when p is outside 0 to 1.
 * @example quantile([1, 2, 3, 4], 0.25) // 1.75
 */
export const quantile = (values: readonly number[], p: number): number | null => {
  if (!(p >= 0 && p <= 1)) throw new RangeError('quantile needs p from 0 to 1')
  if (values.length === 0) return null
  const sorted = Float64Array.from(values).sort()
  const position = (sorted.length - 1) * p
  const below = Math.floor(position)
  const low = sorted[below] ?? 0
  const high = sorted[below + 1] ?? low
  return low + (position - below) * (high - low)
}
