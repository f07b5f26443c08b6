import type { Fraction } from './fraction.ts'

const MILLION = 1_000_000

/** Half to even, of an exact fraction, to a whole number of millionths. */
function exactMillionths({ n, d }: Fraction): number {
  const scaled = n * 1_000_000n
  let whole = scaled / d
  let rest = scaled % d
  if (rest < 0n) {
    whole -= 1n
    rest += d
  }
  const twice = rest * 2n
  const up = twice > d || (twice === d && (whole & 1n) === 1n)
  return Number(up ? whole + 1n : whole)
}

/** Rounds an exact fraction once, half to even, to 6 decimals. @example roundFraction({ n: 1n, d: 3n }) // 0.333333 */
export const roundFraction = (exact: Fraction): number => exactMillionths(exact) / MILLION

/**
 * Rounds a computed number once, half to even, to 6 decimals, as its exact value would round. A double carries a
 * tiny error, which matters only beside a tie: there, and only there, the exact value is asked for.
 *
 * @param margin how near a tie (in millionths) the double's error could reach
 * @param exact the same value as a fraction; without it the double itself is rounded
 * @example roundShare(0.0000005, 1e-5, () => ({ n: 1n, d: 2_000_000n })) // 0 (a tie goes to the even neighbour)
 */
export function roundShare(value: number, margin = 0, exact?: () => Fraction): number {
  const scaled = value * MILLION
  const floor = Math.floor(scaled)
  const rest = scaled - floor
  if (exact && Math.abs(rest - 0.5) <= margin) return roundFraction(exact())
  const up = rest > 0.5 || (rest === 0.5 && floor % 2 !== 0)
  return (up ? floor + 1 : floor) / MILLION
}
