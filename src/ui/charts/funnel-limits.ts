import { incompleteBeta } from '#stats/incomplete-beta.ts'

/** Control limits at one size, as shares from 0 to 1. */
export interface FunnelLimits {
  readonly low95: number
  readonly high95: number
  readonly low998: number
  readonly high998: number
}

/**
 * Exact binomial control limits of a funnel plot: where the shares of places of this size lie 95 % and 99.8 % of the
 * time if all of them share one true share. The steps of the binomial are smoothed by interpolation.
 *
 * Formula: with F the binomial distribution function, r the least number with F(r) ≥ p and
 * α = (F(r) − p) / (F(r) − F(r − 1)), the lower limit is (r − α) / n, kept between 0 and 1; p is 0.025 and 0.001. The
 * upper limits are the lower limits of the opposite outcome, so that successes and failures are treated alike: a count is
 * beyond a limit exactly when so few, or so many, come about with a probability below p. (The source takes the upper limit
 * from the quantile of 1 − p, one count narrower: it would call 16 of 16 extreme where that happens every sixteenth time.)
 * Source: D. J. Spiegelhalter, "Funnel plots for comparing institutional performance", Statistics in Medicine 24 (2005)
 * 1185–1202, appendix A.1.1.
 *
 * @param target the common share, from 0 to 1
 * @param n a whole number from 1 to 100 000
 * @throws RangeError outside these ranges
 * @example funnelLimits(0.5, 100).high95 // 0.6032 (rounded here)
 */
export function funnelLimits(target: number, n: number): FunnelLimits {
  if (!(target >= 0 && target <= 1)) throw new RangeError('the common share is from 0 to 1')
  if (!(Number.isInteger(n) && n >= 1 && n <= 100_000))
    throw new RangeError('n is a whole number from 1 to 100 000')
  return {
    low95: lowerLimit(target, n, 0.025),
    high95: 1 - lowerLimit(1 - target, n, 0.025),
    low998: lowerLimit(target, n, 0.001),
    high998: 1 - lowerLimit(1 - target, n, 0.001),
  }
}

function lowerLimit(target: number, n: number, p: number): number {
  if (target === 0 || target === 1) return target
  const r = quantile(target, n, p)
  const at = atMost(target, n, r)
  const alpha = (at - p) / (at - atMost(target, n, r - 1))
  return Math.min(Math.max((r - alpha) / n, 0), 1)
}

/** The least count that is reached with probability p or more, found by halving. */
function quantile(target: number, n: number, p: number): number {
  let low = 0
  let high = n
  while (low < high) {
    const middle = (low + high) >> 1
    if (atMost(target, n, middle) >= p) high = middle
    else low = middle + 1
  }
  return low
}

/** Probability of at most k successes in n. */
function atMost(target: number, n: number, k: number): number {
  if (k < 0) return 0
  if (k >= n) return 1
  return incompleteBeta(1 - target, n - k, k + 1, target)
}
