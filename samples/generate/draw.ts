import { sha256 } from '#platform/digest.ts'
import { createRandom } from '#stats/random.ts'

/** Chance with a name: the same key always gives the same draws, whatever else was drawn before. */
export interface Draw {
  /** From 0 up to but not 1. */
  readonly uniform: () => number
  /** Standard normal. */
  readonly normal: () => number
  /** True in this share of draws (0 to 1). */
  readonly chance: (share: number) => boolean
  /** A whole number from low to high, both included. */
  readonly whole: (low: number, high: number) => number
  readonly pick: <Item>(list: readonly Item[]) => Item
}

const HEX_DIGITS_OF_52_BITS = 13

/** @example drawFrom(20261121, 'observations', 3, 'CIV-01').whole(1, 6) */
export function drawFrom(...key: readonly (string | number)[]): Draw {
  const random = createRandom(Number.parseInt(sha256(key.join('/')).slice(0, HEX_DIGITS_OF_52_BITS), 16))
  const whole = (low: number, high: number) => low + random.index(high - low + 1)
  return {
    uniform: random.uniform,
    normal: random.normal,
    chance: (share) => random.uniform() < share,
    whole,
    pick: (list) => {
      if (list.length === 0) throw new RangeError('nothing to pick from')
      return list[random.index(list.length)]!
    },
  }
}

/** The list in an order that the key decides. */
export function shuffle<Item>(list: readonly Item[], draw: Draw): Item[] {
  return list
    .map((item) => ({ item, at: draw.uniform() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item)
}
