import { showTimesIn } from '#platform/i18n.ts'
import type { Services } from '#platform/services.ts'
import { readTimeZone } from './programme-place.server.ts'

/**
 * Sets a process by the clock of the programme: which day it is (`todayOf`), and how times are told. Before each page,
 * request, job and command, since another process may have moved the programme meanwhile. Answers with the zone.
 */
export async function setClock({ database, clock }: Pick<Services, 'database' | 'clock'>): Promise<string> {
  const zone = await readTimeZone(database)
  clock.turnTo?.(zone)
  showTimesIn(zone)
  return zone
}
