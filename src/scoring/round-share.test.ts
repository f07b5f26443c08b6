import fc from 'fast-check'
import { expect, it } from 'vitest'
import { divide, fractionOf } from './fraction.ts'
import { roundFraction, roundShare } from './round-share.ts'

it('rounds ties to the even neighbour', () => {
  expect(roundFraction({ n: 1n, d: 2_000_000n })).toBe(0)
  expect(roundFraction({ n: 3n, d: 2_000_000n })).toBe(0.000002)
  expect(roundFraction({ n: 5n, d: 2_000_000n })).toBe(0.000002)
  expect(roundFraction({ n: -1n, d: 2_000_000n })).toBe(0)
  expect(roundFraction({ n: -3n, d: 2_000_000n })).toBe(-0.000002)
})

it('asks for the exact value beside a tie, and there only', () => {
  let asked = 0
  const exact = () => {
    asked += 1
    return { n: 1n, d: 2_000_000n }
  }
  expect(roundShare(0.000000500000000001, 1e-5, exact)).toBe(0)
  expect(asked).toBe(1)
  expect(roundShare(0.00000051, 1e-5, exact)).toBe(0.000001)
  expect(asked).toBe(1)
})

it('agrees with the exact quotient everywhere', () => {
  fc.assert(
    fc.property(fc.nat(2 ** 20), fc.integer({ min: 1, max: 2 ** 20 }), (n, d) => {
      const exact = divide(fractionOf(n), fractionOf(d))
      expect(roundShare(n / d, 1e-3, () => exact)).toBe(roundFraction(exact))
    }),
    { numRuns: 2000 },
  )
})
