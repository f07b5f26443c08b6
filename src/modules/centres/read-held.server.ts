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
