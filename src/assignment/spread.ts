import { hoursOn } from './centre-hours.ts'
import { weekdayOf } from './day.ts'
import type { Centre } from './problem.ts'

/** Whether a start lies in the first half of the centre's opening on that day. @param day its number */
export function isEarly(centre: Centre, day: number, minute: number): boolean {
  const spans = hoursOn(centre, day)[weekdayOf(day)] ?? []
  const opens = Math.min(...spans.map(([from]) => from))
  const closes = Math.max(...spans.map(([, until]) => until))
  return minute < (opens + closes) / 2
}

/** How many of so many visits may share a weekday before it costs. */
export const mostOnWeekday = ({ hours }: Centre, visits: number): number =>
  Math.ceil(visits / Math.max(1, hours.filter((spans) => spans.length > 0).length))

/** How many of so many visits may share a half of the day before it costs. */
export const mostInHalf = (visits: number): number => Math.ceil(visits / 2)

/** Visits too many on one weekday, plus visits too many in one half of the day. */
export function overSpread(centre: Centre, weekdays: readonly number[], early: readonly number[]): number {
  const over = (values: readonly number[], most: number): number =>
    [...new Set(values)].reduce(
      (total, value) => total + Math.max(0, values.filter((other) => other === value).length - most),
      0,
    )
  return over(weekdays, mostOnWeekday(centre, weekdays.length)) + over(early, mostInHalf(early.length))
}
