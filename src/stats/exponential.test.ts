import fc from 'fast-check'
import { expect, test } from 'vitest'
import { exponential } from './exponential.ts'

test('e to the powers 0, 1 and −1, as published (OEIS A001113, A068985)', () => {
  expect(exponential(0)).toBe(1)
  expect(exponential(1)).toBeCloseTo(Math.E, 15)
  expect(exponential(-1)).toBeCloseTo(0.36787944117144233, 16)
})

test('follows the host function to within one unit in the last place', () => {
  fc.assert(
    fc.property(fc.double({ min: -744, max: 709, noNaN: true }), (x) => {
      const host = Math.exp(x)
      return Math.abs(exponential(x) - host) <= Math.max(host * 2.3e-16, 5e-324)
    }),
    { numRuns: 5000, seed: 2 },
  )
})

test('its edges are those of Math.exp', () => {
  for (const x of [Number.NaN, Infinity, -Infinity, 800, -800]) expect(exponential(x)).toBe(Math.exp(x))
})
