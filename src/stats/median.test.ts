import { expect, test } from 'vitest'
import { median } from './median.ts'

test('middle of three, mean of the middle two of four, none of nothing', () => {
  expect(median([3, 1, 2])).toBe(2)
  expect(median([3, 1, 2, 10])).toBe(2.5)
  expect(median([])).toBeNull()
})
