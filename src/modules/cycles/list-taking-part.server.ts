import type { Database } from '#platform/database.ts'
import type { Text } from '#scoring/guide.ts'
import { readCentres, readEntities } from '../centres/read-records.server.ts'

/** An entity that has open centres. */
export interface TakingPart {
  readonly code: string
  readonly name: Text
  /** How many of its centres are open. */
  readonly centres: number
}

/** The entities with centres open on a day, by code; entities without any are left out. */
export async function listTakingPart(database: Database, day: string): Promise<TakingPart[]> {
  const [centres, entities] = await Promise.all([readCentres(database, day), readEntities(database, day)])
  const open = [...centres.values()].filter(({ state }) => state === 'open')
  const counts = Map.groupBy(open, ({ entity }) => entity)
  return [...entities.values()]
    .flatMap(({ code, name }) => {
      const own = counts.get(code)
      return own === undefined ? [] : [{ code, name, centres: own.length }]
    })
    .sort((a, b) => (a.code < b.code ? -1 : 1))
}
