import { expect, test } from 'vitest'
import { countBins } from './count-bins.ts'

test('a value on an edge belongs to the bar that includes the edge', () => {
  const values = [0.75, 0.9, 0.9000001]
  const thresholds = [0.75, 0.9].map((value) => ({ value, label: '' }))
  const counts = (includes: 'lower' | 'upper') =>
    Object.fromEntries(
      countBins(values, { binWidth: 0.05, thresholds, includes })
        .bins.filter(({ count }) => count > 0)
        .map(({ from, count }) => [from, count]),
    )
  expect(counts('lower')).toEqual({ 0.75: 1, 0.9: 2 })
  expect(counts('upper')).toEqual({ 0.75: 1, 0.85: 1, 0.9: 1 })
})

test('every multiple of the width stands on its edge in spite of binary fractions', () => {
  for (let i = 0; i < 100; i++) {
    const value = i / 100
    const { bins } = countBins([value], { binWidth: 0.01, domain: [0, 1] })
    expect(bins.findIndex(({ count }) => count === 1)).toBe(i)
  }
})

test('bars cover the domain, and grow past it where values do', () => {
  const { bins } = countBins([0.2, 1.04], { binWidth: 0.1, domain: [0.5, 1] })
  expect([bins[0]!.from, bins.at(-1)!.to]).toEqual([0.2, 1.1])
  expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(2)
})

test('what is missing is counted apart', () => {
  expect(countBins([null, Number.NaN, 0.5], { binWidth: 0.1 }).missing).toBe(2)
  expect(countBins([null], { binWidth: 0.1 })).toEqual({ bins: [], missing: 1 })
})

test('a bar says how many lines lie below it', () => {
  const thresholds = [0.5, 0.8].map((value) => ({ value, label: '' }))
  const { bins } = countBins([0.4, 0.9], { binWidth: 0.1, thresholds })
  expect(bins.map(({ zone }) => zone)).toEqual([0, 1, 1, 1, 2])
})

test('a line may not cut a bar in two, and bars may not be endless', () => {
  const thresholds = [{ value: 0.75, label: '' }]
  expect(() => countBins([0.5], { binWidth: 0.1, thresholds })).toThrow(RangeError)
  expect(() => countBins([0.5], { binWidth: 0 })).toThrow(RangeError)
  expect(() => countBins([0, 1], { binWidth: 1e-6 })).toThrow(RangeError)
})
