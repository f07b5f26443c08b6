import { incompleteBeta } from './incomplete-beta.ts'
import { normalQuantile } from './normal-quantile.ts'

const MOST_STEPS = 200
/** Relative error of the tail itself: nothing nearer can be told apart. */
const NOISE = 2e-15

/**
 * The value below which Student's t with `df` degrees of freedom falls with probability p. df may be any real number
 * above 0 (Welch's formula gives fractions).
 *
 * Formula: for df ≤ 1000 the t at which the upper tail ½ I_(df/(df+t²))(df/2, ½) is 1 − p, found by the secant rule
 * inside a bracket; above 1000 the expansion of t around the normal quantile, whose error there is below 1e-13.
 * Source: NIST Digital Library of Mathematical Functions 8.17; Abramowitz and Stegun, Handbook of Mathematical
 * Functions (1964), 26.7.1 and 26.7.5.
 *
 * @throws RangeError when p is not between 0 and 1 or df is not above 0.
 * @example studentQuantile(0.975, 9) // 2.262157…
 */
export const studentQuantile = (p: number, df: number): number => {
  if (!(p > 0 && p < 1 && df > 0)) throw new RangeError('studentQuantile needs 0 < p < 1 and df above 0')
  if (p === 0.5) return 0
  if (p < 0.5) return -upperQuantile(p, df)
  return upperQuantile(1 - p, df)
}

/** t with `tail` above it, for a tail below one half. */
const upperQuantile = (tail: number, df: number): number => {
  const z = -normalQuantile(tail)
  return df > 1000 ? expandAroundNormal(z, df) : solveOnce(tail, df, z)
}

const expandAroundNormal = (z: number, df: number): number => {
  const s = z * z
  const g1 = ((s + 1) * z) / 4
  const g2 = (((5 * s + 16) * s + 3) * z) / 96
  const g3 = ((((3 * s + 19) * s + 17) * s - 15) * z) / 384
  const g4 = (((((79 * s + 776) * s + 1482) * s - 1920) * s - 945) * z) / 92160
  return z + (g1 + (g2 + (g3 + g4 / df) / df) / df) / df
}

/** Quantiles already solved: a survey asks for the same few sample sizes again and again, at 16 µs each. */
const solved = new Map<string, number>()
const MOST_SOLVED = 10_000

const solveOnce = (tail: number, df: number, z: number): number => {
  const key = `${tail} ${df}`
  const known = solved.get(key)
  if (known !== undefined) return known
  if (solved.size >= MOST_SOLVED) solved.clear()
  const t = solveTail(tail, df, z)
  solved.set(key, t)
  return t
}

/** How much larger the tail beyond t is than the wanted one: falls as t rises, 0 at the answer. */
const excess = (t: number, tail: number, df: number): number => {
  const whole = df + t * t
  return (0.5 * incompleteBeta(df / whole, df / 2, 0.5, (t * t) / whole)) / tail - 1
}

/** The t quantile is never nearer to 0 than the normal one, so z is the lower end; doubling finds the upper end. */
const solveTail = (tail: number, df: number, z: number): number => {
  let low = z * (1 - 1e-12)
  let high = 2 * z + 1e-300
  let atLow = excess(low, tail, df)
  let atHigh = excess(high, tail, df)
  while (atHigh > 0) {
    low = high
    atLow = atHigh
    high *= 2
    if (high === Number.POSITIVE_INFINITY)
      throw new RangeError('studentQuantile is beyond the largest number')
    atHigh = excess(high, tail, df)
  }
  for (let step = 0; step < MOST_STEPS && high - low > 4e-16 * high; step += 1) {
    const t = nextGuess(low, high, atLow, atHigh, step)
    const value = excess(t, tail, df)
    if (Math.abs(value) < NOISE) return t
    if (value > 0) {
      low = t
      atLow = value
    } else {
      high = t
      atHigh = value
    }
  }
  return low + (high - low) / 2
}

/** The secant rule, with a halving every third step so that the bracket always shrinks. */
const nextGuess = (low: number, high: number, atLow: number, atHigh: number, step: number): number => {
  const middle = low + (high - low) / 2
  if (step % 3 === 2) return middle
  const secant = low + ((high - low) * atLow) / (atLow - atHigh)
  return secant > low && secant < high ? secant : middle
}
