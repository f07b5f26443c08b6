import { expect, test } from 'vitest'
import { incompleteBeta } from './incomplete-beta.ts'

/** The first two in closed form (11/16; arcsine law, 1/3); the others computed to 50 digits with mpmath 1.3. */
test.each([
  [0.5, 2, 3, 0.6875],
  [0.25, 0.5, 0.5, 1 / 3],
  [0.9, 5, 0.5, 0.31664291502001224],
  [0.99, 250, 0.5, 0.02505400606031112],
  [0.1, 1.3, 2.7, 0.15121945780096932],
])('I_%d(%d, %d)', (x, a, b, expected) => {
  expect(Math.abs(incompleteBeta(x, a, b) / expected - 1)).toBeLessThan(2e-12)
})

test('is the share of both sides together', () => {
  for (const x of [0, 0.001, 0.3, 0.7, 0.999, 1]) {
    expect(incompleteBeta(x, 2.5, 7) + incompleteBeta(1 - x, 7, 2.5)).toBeCloseTo(1, 13)
  }
})

test('refuses what is out of range', () => {
  expect(() => incompleteBeta(-0.1, 1, 1)).toThrow(RangeError)
  expect(() => incompleteBeta(0.5, 0, 1)).toThrow(RangeError)
  expect(() => incompleteBeta(Number.NaN, 1, 1)).toThrow(RangeError)
})
