import { exponential } from './exponential.ts'
import { logGamma } from './log-gamma.ts'
import { naturalLog } from './natural-log.ts'

const TINY = 1e-300
const MOST_STEPS = 2000

/**
 * Regularised incomplete beta function I_x(a, b): the share of a beta(a, b) distribution at or below x.
 *
 * Formula: the continued fraction 8.17.22 of the NIST Digital Library of Mathematical Functions, summed by Lentz's
 * method; for x above (a + 1) / (a + b + 2) through I_x(a, b) = 1 − I_(1−x)(b, a).
 * `complement` is 1 − x; give it when it is known better than by subtraction.
 *
 * @param x from 0 to 1
 * @param a above 0, up to about 1e5
 * @param b above 0, up to about 1e5
 * @throws RangeError outside these ranges, or when the fraction does not settle.
 * @example incompleteBeta(0.5, 2, 3) // 0.6875
 */
export const incompleteBeta = (x: number, a: number, b: number, complement = 1 - x): number => {
  if (!(x >= 0 && x <= 1 && a > 0 && b > 0))
    throw new RangeError('incompleteBeta needs 0 <= x <= 1, a > 0, b > 0')
  if (x === 0 || complement === 0) return x === 0 ? 0 : 1
  const front = exponential(
    a * naturalLog(x) + b * naturalLog(complement) + logGamma(a + b) - logGamma(a) - logGamma(b),
  )
  return x < (a + 1) / (a + b + 2)
    ? (front * continuedFraction(x, a, b)) / a
    : 1 - (front * continuedFraction(complement, b, a)) / b
}

/** Even step 2m and odd step 2m + 1 of the fraction, by Lentz's method. */
const continuedFraction = (x: number, a: number, b: number): number => {
  let c = 1
  let d = 1 / awayFromZero(1 - ((a + b) * x) / (a + 1))
  let result = d
  for (let m = 1; m <= MOST_STEPS; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    d = 1 / awayFromZero(1 + even * d)
    c = awayFromZero(1 + even / c)
    result *= d * c
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    d = 1 / awayFromZero(1 + odd * d)
    c = awayFromZero(1 + odd / c)
    result *= d * c
    if (Math.abs(d * c - 1) < 1e-16) return result
  }
  throw new RangeError('incompleteBeta did not settle')
}

const awayFromZero = (value: number): number => (Math.abs(value) < TINY ? TINY : value)
