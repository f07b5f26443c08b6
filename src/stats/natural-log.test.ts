import fc from 'fast-check'
import { expect, test } from 'vitest'
import { naturalLog } from './natural-log.ts'

/** Published to 20 digits: NIST DLMF 4.2 and OEIS A002162, A002392, A016627. */
test.each([
  [1, 0],
  [2, Math.LN2],
  [10, Math.LN10],
  [4, 1.3862943611198906],
  [0.5, -Math.LN2],
  [Math.E, 1],
])('ln %d', (x, expected) => {
  expect(Math.abs(naturalLog(x) - expected)).toBeLessThanOrEqual(2.3e-16 * Math.max(1, Math.abs(expected)))
})

test('follows the host function to within one unit in the last place, tiny numbers too', () => {
  fc.assert(
    fc.property(fc.double({ min: 5e-324, max: Number.MAX_VALUE, noNaN: true }), (x) => {
      const host = Math.log(x)
      return Math.abs(naturalLog(x) - host) <= 2.3e-16 * Math.max(Math.abs(host), 1e-300)
    }),
    { numRuns: 5000, seed: 1 },
  )
})

test('its edges are those of Math.log', () => {
  for (const x of [0, -0, -1, Number.NaN, Infinity, -Infinity]) expect(naturalLog(x)).toBe(Math.log(x))
})
