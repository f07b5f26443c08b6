import { finitePopulation } from './finite-population.ts'
import type { Interval } from './interval.ts'
import { studentQuantile } from './student-quantile.ts'

export interface TIntervalOptions {
  /** Between 0 and 1, default 0.95. */
  readonly confidence?: number
  /** Size of the population sampled; leave out for an endless one. At least n. */
  readonly population?: number
  /** Ends of the scale: the interval is cut there, because nothing can lie beyond. Default: no ends. */
  readonly low?: number
  readonly high?: number
}

/**
 * Student's t interval for a mean, cut to the scale.
 *
 * Formula: mean ± t(n − 1) √(variance / n) × finite population factor.
 * Source: "Student", Biometrika 6 (1908) 1–25; NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.5.2.
 *
 * Null where there is no honest interval: fewer than two answers, or a variance that is not known. When all answers are
 * equal (variance 0) the interval is a point, which says more than a small sample can know.
 *
 * @param mean in the unit of the scale
 * @param variance sample variance (divisor n − 1) of single answers, in that unit squared, not below 0; null if unknown
 * @param n number of answers
 * @throws RangeError when mean, n or variance is not a usable number, or the population is smaller than n.
 * @example tInterval(9.26146, 0.00051933, 195) // { low: 9.258241, high: 9.264679 } (rounded here)
 */
export const tInterval = (
  mean: number,
  variance: number | null,
  n: number,
  { confidence = 0.95, population, low = -Infinity, high = Infinity }: TIntervalOptions = {},
): Interval | null => {
  if (!(Number.isFinite(mean) && Number.isFinite(n)))
    throw new RangeError('tInterval needs a finite mean and n')
  if (n < 2 || variance === null) return null
  if (!(variance >= 0 && variance < Infinity)) throw new RangeError('tInterval needs a variance of 0 or more')
  const shrink = population === undefined ? 1 : finitePopulation(n, population)
  const half = studentQuantile((1 + confidence) / 2, n - 1) * Math.sqrt(variance / n) * shrink
  const cut = (end: number): number => Math.min(high, Math.max(low, end))
  return { low: cut(mean - half), high: cut(mean + half) }
}
