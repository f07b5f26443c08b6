import type { Database } from '#platform/database.ts'
import { faultOf, refuseAny } from './check-change.ts'
import { readCentres, readEntities } from './read-records.server.ts'

/** @throws Refusal 422 `registry.unknown_entity`, `registry.entity_closed`: the entity could not run a centre on that day */
export async function requireOpenEntity(database: Database, code: string, day: string): Promise<void> {
  const entity = (await readEntities(database, day, [code])).get(code)
  refuseAny([
    entity === undefined ? faultOf('registry.unknown_entity', 'entity', { code }) : null,
    entity?.state === 'closed' ? faultOf('registry.entity_closed', 'entity', { code }) : null,
  ])
}

/** @throws Refusal 422 `registry.unknown_centre`, `registry.centre_not_open`: nobody could be sent to the centre on that day */
export async function requireOpenCentre(
  database: Database,
  code: string,
  day: string,
  field: string,
): Promise<void> {
  const centre = (await readCentres(database, day, [code])).get(code)
  const open = centre?.state === 'open' && (centre.openedOn === null || centre.openedOn <= day)
  refuseAny([
    centre === undefined ? faultOf('registry.unknown_centre', field, { code }) : null,
    centre !== undefined && !open ? faultOf('registry.centre_not_open', field, { code }) : null,
  ])
}

/** @throws Refusal 422 `registry.unknown_governorate` */
export async function requireGovernorate(database: Database, code: string | null): Promise<void> {
  if (code === null) return
  const row = await database
    .selectFrom('governorate')
    .select('code')
    .where('code', '=', code)
    .executeTakeFirst()
  refuseAny([row ? null : faultOf('registry.unknown_governorate', 'governorate', { code })])
}
