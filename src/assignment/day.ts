import type { Span, Week } from './problem.ts'

const DAY = 86_400_000

/** The number of a day, days since 1970-01-01. @example dayNumber('2026-03-01') // 20513 */
export const dayNumber = (day: string): number =>
  Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))) / DAY

/** The day of a number. @example dayName(20513) // '2026-03-01' */
export const dayName = (number: number): string => new Date(number * DAY).toISOString().slice(0, 10)

/** 0 = Sunday to 6 = Saturday. */
export const weekdayOf = (number: number): number => (((number + 4) % 7) + 7) % 7

/** Minutes since midnight of a local moment. @example minuteOf('2026-03-01T08:30') // 510 */
export const minuteOf = (moment: string): number =>
  Number(moment.slice(11, 13)) * 60 + Number(moment.slice(14, 16))

/** A local moment from the number of its day and the minute. @example momentOf(20513, 510) // '2026-03-01T08:30' */
export const momentOf = (day: number, minute: number): string =>
  `${dayName(day)}T${two(Math.floor(minute / 60))}:${two(minute % 60)}`

/** Whether one of the weekday's spans holds the whole of from…until. */
export const isWithin = (week: Week, weekday: number, from: number, until: number): boolean =>
  (week[weekday] ?? []).some(([opens, closes]) => opens <= from && until <= closes)

/** What two lists of spans share. @example meetSpans([[480, 840]], [[600, 900]]) // [[600, 840]] */
export const meetSpans = (a: readonly Span[], b: readonly Span[]): Span[] =>
  a.flatMap(([from, until]) =>
    b.flatMap(([start, end]): Span[] => {
      const [opens, closes] = [Math.max(from, start), Math.min(until, end)]
      return opens < closes ? [[opens, closes]] : []
    }),
  )

const two = (value: number): string => String(value).padStart(2, '0')
