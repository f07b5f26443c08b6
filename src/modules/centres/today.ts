import type { Clock } from '#platform/clock.ts'

/** The present day, as an ISO date. */
export const todayOf = (clock: Clock): string => clock.now().toISOString().slice(0, 10)
