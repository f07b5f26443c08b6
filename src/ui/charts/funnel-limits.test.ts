import { expect, test } from 'vitest'
import { funnelLimits } from './funnel-limits.ts'
import { commonShare, placeInFunnel, positionOf } from './funnel-place.ts'

/** Probability of k successes in n, by multiplying out: another road than the incomplete beta function. */
function probability(k: number, n: number, target: number): number {
  let value = (1 - target) ** n
  for (let i = 1; i <= k; i++) value *= ((n - i + 1) / i) * (target / (1 - target))
  return value
}
const tail = (from: number, to: number, n: number, target: number): number => {
  let sum = 0
  for (let k = from; k <= to; k++) sum += probability(k, n, target)
  return sum
}

test('a count is beyond a limit exactly when its tail is rarer than the limit says', () => {
  let beyond = 0
  for (const target of [0.3, 0.5, 0.84])
    for (const n of [1, 5, 16, 40, 137])
      for (let k = 0; k <= n; k++) {
        const limits = funnelLimits(target, n)
        const [lower, upper] = [tail(0, k, n, target), tail(k, n, n, target)]
        const share = k / n
        expect(share < limits.low95, `${k} of ${n}`).toBe(lower < 0.025)
        expect(share > limits.high95, `${k} of ${n}`).toBe(upper < 0.025)
        expect(share < limits.low998, `${k} of ${n}`).toBe(lower < 0.001)
        expect(share > limits.high998, `${k} of ${n}`).toBe(upper < 0.001)
        beyond += Number(lower < 0.001 || upper < 0.001)
      }
  expect(beyond).toBeGreaterThan(100)
})

test('success and failure are treated alike', () => {
  const [one, other] = [funnelLimits(0.3, 57), funnelLimits(0.7, 57)]
  expect(one.low95).toBeCloseTo(1 - other.high95, 12)
  expect(one.high998).toBeCloseTo(1 - other.low998, 12)
})

test('large places come near to the normal limits', () => {
  const { low95, high95, high998 } = funnelLimits(0.5, 10_000)
  expect(high95).toBeCloseTo(0.5 + 1.96 * 0.005, 3)
  expect(low95).toBeCloseTo(0.5 - 1.96 * 0.005, 3)
  expect(high998).toBeCloseTo(0.5 + 3.09 * 0.005, 3)
})

test('all of 16 is nothing rare where most succeed', () => {
  expect(positionOf(1, funnelLimits(0.84, 16))).toBe('within')
  expect(positionOf(1, funnelLimits(0.84, 60))).toBe('above998')
})

test('limits refuse what is no share and no size', () => {
  expect(() => funnelLimits(1.2, 10)).toThrow(RangeError)
  expect(() => funnelLimits(0.5, 0)).toThrow(RangeError)
  expect(() => funnelLimits(0.5, 2.5)).toThrow(RangeError)
  expect(funnelLimits(1, 10)).toEqual({ low95: 1, high95: 1, low998: 1, high998: 1 })
})

test('the common share counts each row by its size, and leaves out rows that have none', () => {
  const rows = [
    { name: 'a', share: 1, n: 10 },
    { name: 'b', share: 0.5, n: 30 },
    { name: 'c', share: null, n: 90 },
    { name: 'd', share: 0.1, n: 0 },
  ]
  expect(commonShare(rows)).toBeCloseTo(0.625, 12)
  expect(placeInFunnel(rows, 0.625).map(({ name }) => name)).toEqual(['a', 'b'])
  expect(commonShare([])).toBeNull()
})
