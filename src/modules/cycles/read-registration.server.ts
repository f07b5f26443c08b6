import type { Database } from '#platform/database.ts'
import { todayOf } from '#platform/day.ts'
import type { Services } from '#platform/services.ts'
import { readPhases } from './read-plan.server.ts'
import type { Workshop } from './read-workshop.server.ts'
import { type Registration, registrationOn } from './registration.ts'

/** Whether people may register for a workshop now and on which days, by its own days and the phases of its cycle. */
export async function readRegistration(
  database: Database,
  workshop: Workshop,
  { clock }: Pick<Services, 'clock'>,
): Promise<Registration> {
  const phases = await readPhases(database, workshop.cycle)
  return registrationOn(workshop, { phases }, { today: todayOf(clock), now: clock.now() })
}
