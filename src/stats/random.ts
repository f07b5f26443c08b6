import { normalQuantile } from './normal-quantile.ts'
import { splitMix } from './split-mix.ts'
import { xoshiro } from './xoshiro.ts'

const TWO_TO_32 = 4294967296
const TWO_TO_26 = 67108864
const TWO_TO_52 = 4503599627370496
const TWO_TO_53 = 9007199254740992

/** A stream of pseudo-random numbers. Every draw moves the stream on. */
export interface Random {
  /** From 0 up to but not 1, in steps of 2^-53. */
  readonly uniform: () => number
  /** Standard normal (mean 0, variance 1). */
  readonly normal: () => number
  /** Whole number from 0 up to but not n, each equally likely: which unit a bootstrap draws. n from 1 to 2^32. */
  readonly index: (n: number) => number
}

/**
 * A stream of pseudo-random numbers that is the same for the same seed, on every platform and for ever: results name
 * their seed and can be repeated. xoshiro128** filled by SplitMix64 (low word of each output first). Not for secrets.
 *
 * - `uniform`: 53 bits of two outputs.
 * - `normal`: the normal quantile of a uniform value that is never 0 or 1 (one draw, exact arithmetic).
 * - `index`: the remainder of an output, after drawing again the few outputs that would favour small remainders.
 *
 * @param seed whole number from 0 to 2^53 − 1
 * @throws RangeError for another seed; `index` for another n.
 * @example createRandom(42).index(10) // 4, always
 */
export const createRandom = (seed: number): Random => {
  if (!Number.isSafeInteger(seed) || seed < 0)
    throw new RangeError('createRandom needs a whole seed of 0 or more')
  const [first = 0n, second = 0n] = splitMix(BigInt(seed), 2)
  const next = xoshiro([low(first), high(first), low(second), high(second)])
  const uniform = (): number => ((next() >>> 5) * TWO_TO_26 + (next() >>> 6)) / TWO_TO_53
  return {
    uniform,
    normal: () => normalQuantile((Math.floor(uniform() * TWO_TO_52) + 0.5) / TWO_TO_52),
    index: (n) => drawBelow(n, next),
  }
}

const low = (word: bigint): number => Number(word & 0xffffffffn)
const high = (word: bigint): number => Number(word >> 32n)

/** The loop ends at once in nearly every case: fewer than half of all outputs are ever refused. */
const drawBelow = (n: number, next: () => number): number => {
  if (!(Number.isInteger(n) && n >= 1 && n <= TWO_TO_32))
    throw new RangeError('index needs a whole n from 1 to 2^32')
  const unfair = TWO_TO_32 % n
  let drawn = next()
  while (drawn < unfair) drawn = next()
  return drawn % n
}
