import { expect, test } from 'vitest'
import { quantile } from './quantile.ts'

test('quantile(1:10) as the manual of R prints it for type 7', () => {
  const values = [10, 1, 9, 2, 8, 3, 7, 4, 6, 5]
  expect([0, 0.25, 0.5, 0.75, 1].map((p) => quantile(values, p))).toEqual([1, 3.25, 5.5, 7.75, 10])
  expect(values[0]).toBe(10)
})

test('numbers, not texts, decide the order', () => {
  expect(quantile([9, 100, 20], 1)).toBe(100)
})

test('none of nothing; refuses p outside 0 to 1', () => {
  expect(quantile([], 0.5)).toBeNull()
  expect(() => quantile([1], 1.01)).toThrow(RangeError)
  expect(() => quantile([1], Number.NaN)).toThrow(RangeError)
})
