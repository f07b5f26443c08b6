import { expect, test } from 'vitest'
import { normalQuantile } from './normal-quantile.ts'
import { studentQuantile } from './student-quantile.ts'

/** As printed: NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.6.7.2, critical values of Student's t. */
test.each([
  [0.975, 1, 12.706],
  [0.975, 2, 4.303],
  [0.975, 5, 2.571],
  [0.975, 9, 2.262],
  [0.975, 30, 2.042],
  [0.975, 100, 1.984],
  [0.95, 10, 1.812],
  [0.9, 20, 1.325],
  [0.995, 10, 3.169],
  [0.999, 5, 5.893],
])('printed table: p %d, %d degrees of freedom', (p, df, printed) => {
  expect(studentQuantile(p, df).toFixed(3)).toBe(printed.toFixed(3))
})

/** Fractions of degrees of freedom and more digits: computed to 50 digits with mpmath 1.3. */
test.each([
  [0.975, 1, 12.706204736174705],
  [0.975, 9, 2.2621571627982053],
  [0.975, 2.5, 3.5746548420036834],
  [0.975, 12.7, 2.165567731368725],
  [0.95, 0.5, 41.13600009287828],
  [0.6, 3.3, 0.274501974221057],
  [0.9999, 4.2, 12.121369210081385],
  [0.999, 200.5, 3.1313757052697397],
  [0.975, 999, 1.96234146113345],
  [0.975, 1000, 1.9623390808264085],
  [0.975, 1500.5, 1.9615462260626644],
  [0.975, 100000, 1.9599877075346097],
])('many digits: p %d, %d degrees of freedom', (p, df, expected) => {
  expect(Math.abs(studentQuantile(p, df) / expected - 1)).toBeLessThan(1e-12)
})

test('the closed form for 2 degrees of freedom', () => {
  for (const p of [0.51, 0.6, 0.9, 0.999]) {
    expect(studentQuantile(p, 2)).toBeCloseTo((2 * p - 1) * Math.sqrt(2 / (4 * p * (1 - p))), 11)
  }
})

test('is odd, 0 at one half, and nears the normal quantile from above', () => {
  expect(studentQuantile(0.5, 7)).toBe(0)
  expect(studentQuantile(0.1, 7)).toBeCloseTo(-studentQuantile(0.9, 7), 12)
  const falling = [1, 2, 5, 50, 999, 1001, 1e5, 1e9].map((df) => studentQuantile(0.975, df))
  falling.slice(1).forEach((value, i) => {
    expect(value).toBeLessThan(falling[i] ?? 0)
  })
  expect(falling.at(-1)).toBeGreaterThan(normalQuantile(0.975))
})

test('refuses what is out of range', () => {
  expect(() => studentQuantile(1, 5)).toThrow(RangeError)
  expect(() => studentQuantile(0.9, 0)).toThrow(RangeError)
  expect(() => studentQuantile(0.9, Number.NaN)).toThrow(RangeError)
})

test('an answer does not depend on what was asked before', () => {
  const first = studentQuantile(0.975, 17)
  for (let step = 0; step < 300; step += 1) studentQuantile(0.9, 3 + step / 7)
  expect(studentQuantile(0.975, 17)).toBe(first)
  expect(studentQuantile(0.95, 17)).not.toBe(first)
})
