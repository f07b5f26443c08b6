import { expect, test } from 'vitest'
import { normalQuantile } from './normal-quantile.ts'

/**
 * The three check values printed with algorithm AS 241 (p = 0.25, 0.001, 1e-20), and percentage points as in
 * Abramowitz and Stegun, table 26.5, carried to 20 digits with mpmath 1.3.
 */
test.each([
  [0.25, -0.6744897501960817],
  [0.001, -3.0902323061678136],
  [1e-20, -9.262340089798407],
  [0.6, 0.2533471031357998],
  [0.9, 1.2815515655446004],
  [0.95, 1.6448536269514726],
  [0.975, 1.9599639845400543],
  [0.995, 2.575829303548901],
  [0.0001, -3.7190164854556804],
])('at %d', (p, expected) => {
  expect(Math.abs(normalQuantile(p) - expected)).toBeLessThan(1e-14 * Math.max(1, Math.abs(expected)))
})

test('is odd around one half and rises', () => {
  expect(normalQuantile(0.5)).toBe(0)
  for (const p of [0.01, 0.075, 0.3, 0.45]) expect(normalQuantile(p)).toBeCloseTo(-normalQuantile(1 - p), 13)
  const steps = Array.from({ length: 999 }, (_, i) => normalQuantile((i + 1) / 1000))
  steps.slice(1).forEach((value, i) => {
    expect(value).toBeGreaterThan(steps[i] ?? Infinity)
  })
})

test('refuses 0, 1 and what is no probability', () => {
  for (const p of [0, 1, -0.1, 1.1, Number.NaN]) expect(() => normalQuantile(p)).toThrow(RangeError)
})
