/**
 * Factor by which the standard error shrinks when n units are drawn, without replacement, from only N.
 *
 * Formula: √((N − n) / (N − 1)). Source: W. G. Cochran, Sampling Techniques, 3rd ed. (1977), section 2.6.
 * 1 means "as if from an endless population", 0 means that everybody was asked. With a variance estimated with n − 1
 * it is a hair on the wide side, never too narrow.
 *
 * @param n units observed, above 0 (may be fractional, as an effective sample size)
 * @param population N, at least n
 * @throws RangeError when n is not above 0 or N is below n.
 * @example finitePopulation(43, 86) // 0.711287…: half of 86 centres were asked
 */
export const finitePopulation = (n: number, population: number): number => {
  if (!(n > 0)) throw new RangeError('finitePopulation needs n above 0')
  if (!(population >= n)) throw new RangeError('finitePopulation needs a population of at least n')
  if (population === Number.POSITIVE_INFINITY) return 1
  return population <= 1 ? 0 : Math.min(1, Math.sqrt((population - n) / (population - 1)))
}
