import { sql } from 'kysely'
import type { Database } from '#platform/database.ts'
import type { HeldRegistry } from './plan-import.ts'
import { listGovernorates } from './read-choices.server.ts'
import { readCentres, readEntities } from './read-records.server.ts'

/** The whole registry as it was on a day, for comparing a list with it. */
export async function readHeld(database: Database, day: string): Promise<HeldRegistry> {
  const governorates = await listGovernorates(database)
  return {
    governorates: new Map(governorates.map((one) => [one.code, one])),
    entities: await readEntities(database, day),
    centres: await readCentres(database, day),
  }
}

/** The state of the registry as a mark: where it is the same, nothing was recorded meanwhile. */
export async function readStamp(database: Database): Promise<string> {
  const { rows } = await sql<{ stamp: string }>`
    SELECT coalesce((SELECT max(id) FROM registry_fact), 0) || ' ' ||
      coalesce((SELECT md5(string_agg(concat_ws(E'\\t', code, name_ar, name_en), E'\\n' ORDER BY code)) FROM governorate), '')
      AS stamp`.execute(database)
  return rows[0]?.stamp ?? ''
}
