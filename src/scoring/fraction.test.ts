import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { add, compare, divide, fractionOf, multiply, subtract } from './fraction.ts'

describe('fractionOf', () => {
  it('reads the decimal that was typed, not the nearest double', () => {
    expect(fractionOf(0.1)).toEqual({ n: 1n, d: 10n })
    expect(fractionOf(-2.5)).toEqual({ n: -5n, d: 2n })
    expect(fractionOf(1e21)).toEqual({ n: 10n ** 21n, d: 1n })
    expect(fractionOf(2.5e-7)).toEqual({ n: 1n, d: 4_000_000n })
  })
  it('refuses what is not a number', () => {
    expect(() => fractionOf(Number.NaN)).toThrow(RangeError)
    expect(() => fractionOf(Number.POSITIVE_INFINITY)).toThrow(RangeError)
  })
})

it('0.1 + 0.2 is exactly 0.3', () => {
  expect(add(fractionOf(0.1), fractionOf(0.2))).toEqual(fractionOf(0.3))
})

it('dividing undoes multiplying, and subtracting undoes adding', () => {
  const number = fc.integer({ min: -9999, max: 9999 }).map((i) => fractionOf(i / 100))
  fc.assert(
    fc.property(number, number, (a, b) => {
      expect(subtract(add(a, b), b)).toEqual(a)
      if (b.n !== 0n) expect(compare(divide(multiply(a, b), b), a)).toBe(0)
    }),
  )
  expect(() => divide(fractionOf(1), fractionOf(0))).toThrow(RangeError)
})
