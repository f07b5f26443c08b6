import { finitePopulation } from './finite-population.ts'
import type { Interval } from './interval.ts'
import { normalQuantile } from './normal-quantile.ts'

/**
 * Wilson's score interval for a proportion. It stays within 0 and 1 and is sound for small samples and for shares near
 * 0 or 1, where the usual "± 1.96 standard errors" is not.
 *
 * Formula, with p = successes / n and z the normal quantile of (1 + confidence) / 2:
 * ( p + z²/2n ± z √( p (1 − p) / n + z²/4n² ) ) / (1 + z²/n).
 * With a population of N, z² becomes z² (N − n) / (N − 1): the score test inverted with the variance of drawing without
 * replacement. A census (n = N) leaves no uncertainty.
 * Source: E. B. Wilson, Journal of the American Statistical Association 22 (1927) 209–212; R. G. Newcombe, Statistics
 * in Medicine 17 (1998) 857–872, method 3; for finite populations B. O'Neill (2021), "Mathematical properties and
 * finite-population correction for the Wilson score interval".
 *
 * @param successes from 0 to n; may be fractional (a mean of scores from 0 to 1 times n)
 * @param n trials, above 0
 * @param confidence between 0 and 1, default 0.95
 * @param population size of the population the trials were drawn from; leave out for an endless one
 * @throws RangeError outside these ranges, or when the population is smaller than n.
 * @example wilsonInterval(9, 10) // { low: 0.596, high: 0.982 } (rounded here)
 */
export const wilsonInterval = (
  successes: number,
  n: number,
  confidence = 0.95,
  population?: number,
): Interval => {
  if (!(n > 0 && successes >= 0 && successes <= n)) {
    throw new RangeError('wilsonInterval needs n above 0 and 0 <= successes <= n')
  }
  const z =
    normalQuantile((1 + confidence) / 2) * (population === undefined ? 1 : finitePopulation(n, population))
  const p = successes / n
  const shrink = 1 + (z * z) / n
  const centre = (p + (z * z) / (2 * n)) / shrink
  const half = (z / shrink) * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n))
  return {
    low: successes === 0 ? 0 : Math.max(0, centre - half),
    high: successes === n ? 1 : Math.min(1, centre + half),
  }
}
