import type { Person } from '#platform/access.ts'
import type { Database } from '#platform/database.ts'
import { todayOf } from '#platform/day.ts'
import type { Services } from '#platform/services.ts'
import { maySeeCensus } from './access.ts'
import type { Phased } from './phase.ts'
import { listWorkshops, type Workshop } from './read-workshop.server.ts'
import { isStranded, registrationOn } from './registration.ts'

/**
 * The workshops to come of a cycle for which nobody can register any more, though their own days of registration are not
 * over: the phases leave none of them.
 *
 * @param cycle with the phases to judge by, which need not be those that it has
 */
export async function listStranded(
  { database, clock }: { readonly database: Database } & Pick<Services, 'clock'>,
  cycle: Phased & { readonly id: number },
): Promise<Workshop[]> {
  const today = todayOf(clock)
  const workshops = await listWorkshops(database, { cycle: cycle.id })
  return workshops.filter((workshop) =>
    isStranded(workshop, registrationOn(workshop, cycle, { today, now: clock.now() }), today),
  )
}

/** How many there are, for whoever sees the workshops of a cycle; others count none. */
export const countStranded = async (
  services: Pick<Services, 'database' | 'clock'>,
  person: Person | null,
  cycle: Phased & { readonly id: number },
): Promise<number> => (maySeeCensus(person) ? (await listStranded(services, cycle)).length : 0)
