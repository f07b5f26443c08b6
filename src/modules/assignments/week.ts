import { dayAfter } from '#platform/day.ts'

/** The Sunday on or before a day. @example weekStart('2026-11-21') // '2026-11-15' */
export const weekStart = (day: string): string => dayAfter(day, -new Date(day).getUTCDay())
