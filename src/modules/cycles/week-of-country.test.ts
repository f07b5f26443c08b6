import { expect, test } from 'vitest'
import { firstWeekday } from './week-of-country.ts'

test('the week begins on the day after the weekend', () => {
  expect([firstWeekday('BH'), firstWeekday('SA'), firstWeekday('GB'), firstWeekday('AE')]).toEqual([
    0, 0, 1, 1,
  ])
  expect(firstWeekday('IR')).toBe(6)
  expect(firstWeekday(null)).toBe(0)
})
