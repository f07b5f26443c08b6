const WORD = 0xffffffffffffffffn
const GOLDEN = 0x9e3779b97f4a7c15n

/**
 * The first `count` outputs of SplitMix64 from a seed: the way the authors of xoshiro advise to fill its state, because
 * near seeds give unrelated outputs.
 *
 * Source: S. Vigna, splitmix64.c (2015, public domain); G. Steele, D. Lea, C. Flood, "Fast splittable pseudorandom
 * number generators", OOPSLA 2014.
 *
 * @param seed taken modulo 2^64
 * @param count how many outputs, each from 0 to 2^64 − 1
 * @example splitMix(1477776061723855037n, 1) // [1985237415132408290n]
 */
export const splitMix = (seed: bigint, count: number): bigint[] => {
  const outputs: bigint[] = []
  let state = seed & WORD
  for (let drawn = 0; drawn < count; drawn += 1) {
    state = (state + GOLDEN) & WORD
    let z = state
    z = ((z ^ (z >> 30n)) * 0xbf58476d1ce4e5b9n) & WORD
    z = ((z ^ (z >> 27n)) * 0x94d049bb133111ebn) & WORD
    outputs.push(z ^ (z >> 31n))
  }
  return outputs
}
