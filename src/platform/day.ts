/// <reference lib="esnext.temporal" />

import type { Clock } from './clock.ts'

/** A day is written as an ISO date, `2026-11-21`, and is a day of the programme's zone wherever a moment is meant. */

/** The present day where the programme is. @example todayOf(fixedClock('2026-11-21T21:30:00Z', 'Asia/Bahrain')) // '2026-11-22' */
export const todayOf = (clock: Clock): string => dayOf(clock.now(), clock.zone)

/** The day on which a moment falls in a zone. @example dayOf(new Date('2026-11-21T03:00:00Z'), 'America/New_York') // '2026-11-20' */
export const dayOf = (moment: Date, zone: string): string =>
  Temporal.Instant.fromEpochMilliseconds(moment.getTime()).toZonedDateTimeISO(zone).toPlainDate().toString()

/**
 * The moment at which a day begins in a zone: midnight, or the first moment after it where clocks skip midnight.
 *
 * @example startOfDay('2026-11-21', 'Asia/Bahrain').toISOString() // '2026-11-20T21:00:00.000Z'
 */
export const startOfDay = (day: string, zone: string): Date =>
  new Date(Temporal.PlainDate.from(day).toZonedDateTime(zone).epochMilliseconds)

/** The moment at which a day is over in a zone: the start of the next. */
export const endOfDay = (day: string, zone: string): Date => startOfDay(dayAfter(day, 1), zone)

/** The day so many days after another, or before it. @example dayAfter('2026-11-30', 1) // '2026-12-01' */
export const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)

/** The weekday of a day, 0 = Sunday. @example weekdayOf('2026-11-21') // 6 */
export const weekdayOf = (day: string): number => new Date(day).getUTCDay()

/**
 * Whether a text is a day of the calendar, written 2026-11-21, of the years 1000 to 9998: 0026 is a slip of the hand, and
 * the day after the last of 9999 is not written like the others.
 */
export const isDay = (text: string): boolean =>
  /^(?!9999)[1-9]\d{3}-\d{2}-\d{2}$/.test(text) &&
  new Date(`${text}T00:00:00Z`).toJSON()?.slice(0, 10) === text

/**
 * A clock that stands still so many hours after the start of a day, by the clock of a zone: for what is loaded as of then.
 *
 * @example clockOn('2026-11-21', 9, 'Asia/Bahrain').now().toISOString() // '2026-11-21T06:00:00.000Z'
 */
export const clockOn = (day: string, hours: number, zone: string): Clock => {
  const moment = startOfDay(day, zone).getTime() + hours * 3_600_000
  return { now: () => new Date(moment), zone }
}
