import { expect, test } from 'vitest'
import { tInterval } from './t-interval.ts'

/** The mean is printed to 6 decimals, so the ends can differ by one in the sixth. */
test('heat flow meter data (NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.5.2)', () => {
  const interval = tInterval(9.26146, 0.02278881 ** 2, 195)
  expect(Math.abs((interval?.low ?? 0) - 9.258242)).toBeLessThan(1.1e-6)
  expect(Math.abs((interval?.high ?? 0) - 9.264679)).toBeLessThan(1.1e-6)
})

test('is cut at the ends of the scale', () => {
  const free = tInterval(4.8, 0.5, 4)
  expect(free?.high).toBeGreaterThan(5)
  expect(tInterval(4.8, 0.5, 4, { low: 1, high: 5 })).toEqual({ low: free?.low, high: 5 })
})

test('half of a small population asked: narrower by √((N − n) / (N − 1))', () => {
  const endless = tInterval(3, 1, 43)
  const finite = tInterval(3, 1, 43, { population: 86 })
  expect(((finite?.high ?? 0) - 3) / ((endless?.high ?? 1) - 3)).toBeCloseTo(Math.sqrt(43 / 85), 12)
})

test('none from one answer or from an unknown variance', () => {
  expect(tInterval(3, 1, 1)).toBeNull()
  expect(tInterval(3, null, 100)).toBeNull()
  expect(tInterval(3, 1, 2)).not.toBeNull()
})

test('refuses what is no number, a variance below zero, a population that is too small', () => {
  expect(() => tInterval(Number.NaN, 1, 10)).toThrow(RangeError)
  expect(() => tInterval(3, -1, 10)).toThrow(RangeError)
  expect(() => tInterval(3, Number.NaN, 10)).toThrow(RangeError)
  expect(() => tInterval(3, 1, 10, { population: 9 })).toThrow(RangeError)
})
