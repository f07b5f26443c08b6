import { expect, test } from 'vitest'
import { firstWeekday } from '../cycles/week-of-country.ts'
import { weekStart } from './week.ts'

test('a week begins on the day after the country’s weekend, and holds its own days', () => {
  const starts = (country: string) =>
    ['2026-11-15', '2026-11-16', '2026-11-21', '2026-11-22'].map((day) =>
      weekStart(day, firstWeekday(country)),
    )
  expect(starts('BH')).toEqual(['2026-11-15', '2026-11-15', '2026-11-15', '2026-11-22'])
  expect(starts('GB')).toEqual(['2026-11-09', '2026-11-16', '2026-11-16', '2026-11-16'])
  expect(starts('IR')).toEqual(['2026-11-14', '2026-11-14', '2026-11-21', '2026-11-21'])
})
