import { showTimesIn, showWeeksFrom } from '#platform/i18n.ts'
import type { Services } from '#platform/services.ts'
import { readPlace } from './programme-place.server.ts'
import { firstWeekday } from './week-of-country.ts'

/**
 * Sets a process by the clock of the programme: which day it is (`todayOf`), how times are told, and on
 * which day a week begins. Before each page, request, job and command, since another process may have moved the programme
 * meanwhile.
 */
export async function setClock({ database, clock }: Pick<Services, 'database' | 'clock'>): Promise<void> {
  const { timeZone, countryCode } = await readPlace(database)
  clock.turnTo?.(timeZone)
  showTimesIn(timeZone)
  showWeeksFrom(firstWeekday(countryCode))
}
