import type { Database } from '#platform/database.ts'
import { todayOf } from '#platform/day.ts'
import type { Services } from '#platform/services.ts'
import { mayIn } from './phase.ts'
import { readPhases } from './read-plan.server.ts'
import type { Workshop } from './read-workshop.server.ts'

/** Whether people may register for a workshop now: its own days, its beginning, and the phases of its cycle. */
export async function isOpen(
  database: Database,
  workshop: Workshop,
  { clock }: Pick<Services, 'clock'>,
): Promise<boolean> {
  const today = todayOf(clock)
  const { opensOn, closesOn, startsAt, cancelledAt } = workshop
  if (cancelledAt !== null || today < opensOn || today > closesOn || startsAt <= clock.now()) return false
  return mayIn({ phases: await readPhases(database, workshop.cycle) }, 'workshop.register', today)
}
