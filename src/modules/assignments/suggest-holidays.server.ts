import Holidays from 'date-holidays'
import { dayAfter } from '#platform/day.ts'
import type { Holiday } from './plan-rules.ts'

/** An official holiday that may be taken into the calendar. */
export interface SuggestedHoliday extends Holiday {
  /** By the Hijri calendar: worked out ahead, while the day itself hangs on the sighting of the moon. */
  readonly hijri: boolean
}

const hijriMonths = /Muharram|Safar|Rabi|Jumada|Rajab|Shaban|Ramadan|Shawwal|Dhu/

const HOUR = 3_600_000

/**
 * The official holidays of a country in a year, day by day, from data that the program brings along: a help for whoever
 * enters the calendar, and never entered by itself. None for a country that the data do not know.
 *
 * @param country ISO 3166, two capital letters
 * @example suggestHolidays('BH', 2027)[0] // { day: '2027-01-01', title: { ar: 'عيد رأس السنة', en: "New Year's Day" }, hijri: false }
 */
export function suggestHolidays(country: string, year: number): SuggestedHoliday[] {
  const calendar = new Holidays(country)
  const english = calendar.getHolidays(year, 'en') ?? []
  const arabic = new Map(
    (calendar.getHolidays(year, 'ar') ?? []).map((one) => [`${one.date} ${one.rule}`, one]),
  )
  const days = english
    .filter(({ type }) => type === 'public')
    .flatMap(({ date, start, end, name, rule }) => {
      const count = Math.max(1, Math.round((end.getTime() - start.getTime()) / (24 * HOUR)))
      const title = { ar: arabic.get(`${date} ${rule}`)?.name ?? name, en: name }
      return Array.from({ length: count }, (_, at) => ({
        ...{ day: dayAfter(date.slice(0, 10), at), title, hijri: hijriMonths.test(rule) },
      }))
    })
  return [...new Map(days.map((one) => [one.day, one])).values()].sort((a, b) => (a.day < b.day ? -1 : 1))
}
