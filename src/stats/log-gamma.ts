import { naturalLog } from './natural-log.ts'

const HALF_LOG_TWO_PI = 0.9189385332046727
/** B(2k) / (2k (2k − 1)) for k = 1 … 7. */
const STIRLING = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360360, 1 / 156]

/**
 * Logarithm of the gamma function for x > 0 (absolute error about 1e-15 × the size of the terms).
 *
 * Formula: ln Γ(x) = (x − ½) ln x − x + ½ ln 2π + Σ B(2k) / (2k (2k−1) x^(2k−1)) for x ≥ 10, and for smaller x the
 * recurrence Γ(x) = Γ(x + m) / (x (x+1) … (x+m−1)).
 * Source: NIST Digital Library of Mathematical Functions, 5.11.1 and 5.5.1.
 *
 * @throws RangeError when x is not above zero.
 * @example logGamma(5) // 3.1780538303479458 = ln 24
 */
export const logGamma = (x: number): number => {
  if (!(x > 0)) throw new RangeError('logGamma needs x above 0')
  let product = 1
  let shifted = x
  while (shifted < 10) {
    product *= shifted
    shifted += 1
  }
  return stirling(shifted) - naturalLog(product)
}

const stirling = (x: number): number => {
  const inverse = 1 / x
  const square = inverse * inverse
  const series = STIRLING.reduceRight((sum, term) => sum * square + term, 0) * inverse
  return (x - 0.5) * naturalLog(x) - x + HALF_LOG_TWO_PI + series
}
