/** Four 32-bit words, not all zero. */
export type XoshiroState = readonly [number, number, number, number]

/**
 * The generator xoshiro128** 1.1: each call gives the next whole number from 0 to 2^32 − 1. Only whole-number
 * arithmetic, so the same stream on every platform. Not for secrets.
 *
 * Source: D. Blackman and S. Vigna, "Scrambled linear pseudorandom number generators", ACM TOMS 47 (2021) article 36;
 * their xoshiro128starstar.c (public domain).
 *
 * @throws RangeError when all four words are zero: the stream would be zeros for ever.
 * @example const next = xoshiro([1, 2, 3, 4]); next() // 11520, then 0, then 5927040
 */
export const xoshiro = (state: XoshiroState): (() => number) => {
  let [a, b, c, d] = state.map((word) => word >>> 0) as [number, number, number, number]
  if ((a | b | c | d) === 0) throw new RangeError('xoshiro needs a state that is not all zero')
  return () => {
    const output = Math.imul(rotate(Math.imul(b, 5), 7), 9) >>> 0
    const shifted = b << 9
    c ^= a
    d ^= b
    b ^= c
    a ^= d
    c ^= shifted
    d = rotate(d, 11)
    return output
  }
}

const rotate = (word: number, by: number): number => (word << by) | (word >>> (32 - by))
