import { expect, test } from 'vitest'
import { splitMix } from './split-mix.ts'

/** Reference vector of the Rust project's rand_xoshiro, made with Vigna's splitmix64.c. */
test('the published outputs', () => {
  expect(splitMix(1477776061723855037n, 5)).toEqual([
    1985237415132408290n,
    2979275885539914483n,
    13511426838097143398n,
    8488337342461049707n,
    15141737807933549159n,
  ])
})

test('the seed counts modulo 2^64', () => {
  expect(splitMix(2n ** 64n + 5n, 3)).toEqual(splitMix(5n, 3))
  expect(splitMix(6n, 3)).not.toEqual(splitMix(5n, 3))
})
