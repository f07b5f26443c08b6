import { sql } from 'kysely'
import type { Transaction } from '#platform/database.ts'
import { faultOf, refuseAny } from './check-change.ts'
import { readCentres, readEntities } from './read-records.server.ts'
import type { SubjectState } from './registry-record.ts'

/** What opened later was not there yet, though its state is open from the beginning. */
const isOpenOn = (
  { state, openedOn }: { readonly state: SubjectState; readonly openedOn: string | null },
  day: string,
): boolean => state === 'open' && (openedOn === null || openedOn <= day)

/**
 * Whoever would close or merge the entity meanwhile waits until the end of the transaction.
 *
 * @throws Refusal 422 `registry.unknown_entity`, `registry.entity_closed`: the entity could not run a centre on that day
 */
export async function requireOpenEntity(
  trx: Transaction,
  code: string,
  day: string,
  field = 'entity',
): Promise<void> {
  await sql`SELECT FROM entity WHERE code = ${code} FOR SHARE`.execute(trx)
  const entity = (await readEntities(trx, day, [code])).get(code)
  refuseAny([
    entity === undefined ? faultOf('registry.unknown_entity', field, { code }) : null,
    entity !== undefined && !isOpenOn(entity, day)
      ? faultOf('registry.entity_closed', field, { code })
      : null,
  ])
}

/** @throws Refusal 422 `registry.unknown_centre`, `registry.centre_not_open`: nobody could be sent to the centre on that day */
export async function requireOpenCentre(
  trx: Transaction,
  code: string,
  day: string,
  field: string,
): Promise<void> {
  const centre = (await readCentres(trx, day, [code])).get(code)
  refuseAny([
    centre === undefined ? faultOf('registry.unknown_centre', field, { code }) : null,
    centre !== undefined && !isOpenOn(centre, day)
      ? faultOf('registry.centre_not_open', field, { code })
      : null,
  ])
}

/** @throws Refusal 422 `registry.unknown_governorate` */
export async function requireGovernorate(trx: Transaction, code: string | null): Promise<void> {
  if (code === null) return
  const row = await trx.selectFrom('governorate').select('code').where('code', '=', code).executeTakeFirst()
  refuseAny([row ? null : faultOf('registry.unknown_governorate', 'governorate', { code })])
}
