import type { Person } from '#platform/access.ts'
import { isDay } from '#platform/day.ts'
import { Refusal } from '#platform/fault.ts'
import { requireRole } from '#platform/held-role.ts'
import type { Services } from '#platform/services.ts'
import { faultOf } from '../centres/check-change.ts'
import { readCentres } from '../centres/read-records.server.ts'
import { roleToRunCycles } from './access.ts'
import { type CyclePlan, openCycle } from './open-cycle.server.ts'

export interface EntitiesPlan extends Omit<CyclePlan, 'centres'> {
  /** Codes of the entities whose centres take part. */
  readonly entities: readonly string[]
}

/** No cycle before has a number near it; the database keeps it in four bytes. */
const highestNumber = 9999

/**
 * Opens a cycle for every centre of some entities that is open on its first day; see `openCycle`.
 *
 * @throws Refusal as `openCycle`; 422 `cycle.number_unfit`; 422 `cycle.no_centres` where none is open then
 */
export async function openForEntities(
  services: Services,
  person: Person,
  { entities, ...plan }: EntitiesPlan,
): Promise<void> {
  requireRole(roleToRunCycles(person))
  if (!(Number.isInteger(plan.id) && plan.id >= 1 && plan.id <= highestNumber))
    throw new Refusal([faultOf('cycle.number_unfit', 'number')])
  const centres = isDay(plan.startsOn) ? await listOpen(services, plan.startsOn, entities) : []
  if (isDay(plan.startsOn) && centres.length === 0) throw new Refusal([faultOf('cycle.no_centres', 'entity')])
  await openCycle(services, person, { ...plan, centres })
}

async function listOpen({ database }: Services, day: string, entities: readonly string[]): Promise<string[]> {
  const chosen = new Set(entities)
  return [...(await readCentres(database, day)).values()]
    .filter(({ state, openedOn, entity }) => {
      const open = state === 'open' && (openedOn === null || openedOn <= day)
      return open && chosen.has(entity)
    })
    .map(({ code }) => code)
    .sort()
}
