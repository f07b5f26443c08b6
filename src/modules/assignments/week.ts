const DAY = 86_400_000

/** The day so many days after another; ISO dates. */
export const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10)

/** The Sunday on or before a day. @example weekStart('2026-11-21') // '2026-11-15' */
export const weekStart = (day: string): string => dayAfter(day, -new Date(day).getUTCDay())
