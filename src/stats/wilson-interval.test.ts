import fc from 'fast-check'
import { expect, test } from 'vitest'
import { finitePopulation } from './finite-population.ts'
import { normalQuantile } from './normal-quantile.ts'
import { wilsonInterval } from './wilson-interval.ts'

/** R. G. Newcombe, Statistics in Medicine 17 (1998), table I, method 3 (score, without continuity correction). */
test.each([
  [81, 263, 0.2553, 0.3662],
  [15, 148, 0.0624, 0.1605],
  [0, 20, 0, 0.1611],
  [1, 29, 0.0061, 0.1718],
])('Newcombe: %d of %d', (successes, n, low, high) => {
  const interval = wilsonInterval(successes, n)
  expect(interval.low.toFixed(4)).toBe(low.toFixed(4))
  expect(interval.high.toFixed(4)).toBe(high.toFixed(4))
})

test.each([
  [9, 10, 0.596, 0.982],
  [27, 30, 0.744, 0.965],
  [90, 100, 0.826, 0.945],
])('the same share with more answers is surer: %d of %d', (successes, n, low, high) => {
  const interval = wilsonInterval(successes, n)
  expect([interval.low.toFixed(3), interval.high.toFixed(3)]).toEqual([low.toFixed(3), high.toFixed(3)])
})

/** What the interval means, checked against its definition: at each end the score test is exactly at its limit. */
test.each([
  [9, 10, undefined],
  [43, 60, 86],
  [12.5, 40, 200],
  [3, 85, 86],
])('inverts the score test: %d of %d in %s', (successes, n, population) => {
  const z = normalQuantile(0.975) * (population === undefined ? 1 : finitePopulation(n, population))
  const { low, high } = wilsonInterval(successes, n, 0.95, population)
  for (const end of [low, high]) {
    expect(Math.abs(successes / n - end) / Math.sqrt((end * (1 - end)) / n)).toBeCloseTo(z, 9)
  }
})

test('a census is certain', () => {
  const { low, high } = wilsonInterval(60, 86, 0.95, 86)
  expect(low).toBeCloseTo(60 / 86, 15)
  expect(high).toBeCloseTo(60 / 86, 15)
})

test('holds the share, stays in 0 to 1, and shrinks in a finite population', () => {
  const cases = fc.record({
    n: fc.integer({ min: 1, max: 5000 }),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  fc.assert(
    fc.property(cases, ({ n, share }) => {
      const endless = wilsonInterval(share * n, n)
      const finite = wilsonInterval(share * n, n, 0.95, 2 * n)
      const slack = 1e-12
      return (
        endless.low >= 0 &&
        endless.high <= 1 &&
        endless.low <= share + slack &&
        endless.high >= share - slack &&
        finite.high - finite.low <= endless.high - endless.low + slack
      )
    }),
    { seed: 3 },
  )
})

test('more confidence is wider', () => {
  const usual = wilsonInterval(9, 10)
  const surer = wilsonInterval(9, 10, 0.99)
  expect(surer.low).toBeLessThan(usual.low)
  expect(surer.high).toBeGreaterThan(usual.high)
})

test('refuses what is out of range', () => {
  expect(() => wilsonInterval(11, 10)).toThrow(RangeError)
  expect(() => wilsonInterval(0, 0)).toThrow(RangeError)
  expect(() => wilsonInterval(1, 10, 1)).toThrow(RangeError)
  expect(() => wilsonInterval(1, 10, 0.95, 9)).toThrow(RangeError)
  expect(() => wilsonInterval(Number.NaN, 10)).toThrow(RangeError)
})
