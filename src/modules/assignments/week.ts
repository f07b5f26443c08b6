import { dayAfter, weekdayOf } from '#platform/day.ts'

/**
 * The day on or before a day on which its week begins.
 *
 * @param first the weekday on which weeks begin, 0 = Sunday
 * @example weekStart('2026-11-21', 0) // '2026-11-15'; weekStart('2026-11-21', 1) // '2026-11-16'
 */
export const weekStart = (day: string, first: number): string =>
  dayAfter(day, -((weekdayOf(day) - first + 7) % 7))
