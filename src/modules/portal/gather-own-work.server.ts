import type { Person } from '#platform/access.ts'
import type { Services } from '#platform/services.ts'
import { countUndeclared, type Undeclared } from '../assignments/count-undeclared.server.ts'
import { listMyVisits, type MyVisit } from '../assignments/read-my-visits.server.ts'
import { listOwnWorkshops, type OwnWorkshop } from '../cycles/list-own-workshops.server.ts'

/** What waits for one person by name, beside what falls to their role. */
export interface OwnWork {
  /** The nearest visits, today's first, and how many there are in all. */
  readonly visits: readonly MyVisit[]
  readonly visitCount: number
  readonly undeclared: readonly Undeclared[]
  /** Those that they may register for today, and those in which they have a place or wait for one. */
  readonly workshops: readonly OwnWorkshop[]
}

/** Visits shown before the reader is sent to the page with all of them. */
const shown = 4
const speakers = ['entity-liaison', 'centre-liaison']

/**
 * The visits that somebody makes, the declarations they owe in the running cycles, and the workshops they may
 * register for or come to.
 *
 * @param cycles the running cycles
 */
export async function gatherOwnWork(
  services: Pick<Services, 'database' | 'clock' | 'config'>,
  person: Person,
  cycles: readonly number[],
): Promise<OwnWork> {
  const { database, clock } = services
  const speaks = person.roles.some(({ role }) => speakers.includes(role))
  const [visits, undeclared, workshops] = await Promise.all([
    listMyVisits(database, person.id, clock.now()),
    countUndeclared(database, person.id, cycles),
    speaks ? listOwnWorkshops(services, person) : [],
  ])
  return {
    ...{ visits: visits.slice(0, shown), visitCount: visits.length, undeclared },
    workshops: workshops.filter(
      ({ cancelledAt, place, registration }) =>
        cancelledAt === null && (place !== null || registration.state === 'open'),
    ),
  }
}

export const isEmpty = ({ visits, undeclared, workshops }: OwnWork): boolean =>
  visits.length + undeclared.length + workshops.length === 0
