import { expect, test } from 'vitest'
import { suggestHolidays } from './suggest-holidays.server.ts'

test('holidays of a country come day by day, in both languages, with those of the moon marked', () => {
  const days = suggestHolidays('BH', 2027)
  expect(days[0]).toMatchObject({ day: '2027-01-01', title: { ar: 'عيد رأس السنة' }, hijri: false })
  expect(days.filter(({ title }) => title.ar === 'عيد الأضحى').map(({ day, hijri }) => [day, hijri])).toEqual(
    [
      ['2027-05-16', true],
      ['2027-05-17', true],
      ['2027-05-18', true],
    ],
  )
  expect(new Set(days.map(({ day }) => day)).size).toBe(days.length)
  expect(days.every(({ title }) => title.ar !== '' && title.en !== '')).toBe(true)
})

test('a country that nobody knows has none', () => {
  expect(suggestHolidays('XX', 2027)).toEqual([])
})
