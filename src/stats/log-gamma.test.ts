import { expect, test } from 'vitest'
import { logGamma } from './log-gamma.ts'

/** ln √π and ln (n − 1)! (NIST DLMF 5.4.1, 5.4.6); the others computed to 50 digits with mpmath 1.3. */
test.each([
  [0.5, 0.5723649429247001],
  [1, 0],
  [2, 0],
  [5, 3.1780538303479458],
  [10, 12.801827480081469],
  [3.7, 1.4280723266653879],
  [100.25, 360.28455963776423],
  [500, 2605.115850361734],
])('ln Γ(%d)', (x, expected) => {
  expect(Math.abs(logGamma(x) - expected)).toBeLessThan(4e-15 * Math.max(1, expected))
})

test('refuses zero and below', () => {
  for (const x of [0, -1, Number.NaN]) expect(() => logGamma(x)).toThrow(RangeError)
})
