import { sql } from 'kysely'
import type { Person } from '#platform/access.ts'
import type { Database } from '#platform/database.ts'
import type { Services } from '#platform/services.ts'
import { changeEntity } from './change-entity.server.ts'
import type { Change, Mode } from './change-subject.server.ts'
import { faultOf, refuseAny } from './check-change.ts'
import { entityFact } from './entity-facts.ts'

export interface ServiceChange extends Change {
  /** Whether the entity provides services to the public. */
  readonly serves: boolean
}

/**
 * Records from a day on whether an entity serves the public. Whoever works for one that does is not independent of what
 * is evaluated, and evaluates no centre.
 *
 * @throws Refusal 403, 404 (see `changeSubject`), 422 `registry.unchanged` and faults of day and reason
 */
export async function changeService(
  services: Services,
  person: Person,
  change: ServiceChange,
  mode: Mode = 'record',
) {
  const { code, serves, on } = change
  return changeEntity(services, person, 'entity.service', { change, mode }, async ({ trx }) => {
    const before = await readServes(trx, code, on)
    refuseAny([before === serves ? faultOf('registry.unchanged', 'serves') : null])
    return [entityFact(code, 'public', on, { serves })]
  })
}

/** Whether an entity serves the public on a day; true where nobody said otherwise. */
export async function readServes(database: Database, code: string, day: string): Promise<boolean> {
  const { rows } = await sql<{ serves_public: boolean }>`
    SELECT serves_public FROM entities_on(${day}::date, ARRAY[${code}])`.execute(database)
  return rows[0]?.serves_public ?? true
}
