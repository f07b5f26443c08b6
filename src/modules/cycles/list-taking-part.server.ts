import { sql } from 'kysely'
import type { Database } from '#platform/database.ts'
import type { Text } from '#scoring/guide.ts'

/** An entity that has open centres. */
export interface TakingPart {
  readonly code: string
  readonly name: Text
  /** How many of its centres are open. */
  readonly centres: number
}

/**
 * The entities with centres open today, by code; entities without any are left out.
 *
 * @param census of which cycle: those that were asked in its census stay in the list when their last centre has closed
 */
export async function listTakingPart(database: Database, census?: number): Promise<TakingPart[]> {
  const rows = await database
    .selectFrom('entity')
    .leftJoin('centre', (join) =>
      join.onRef('centre.entity', '=', 'entity.code').on('centre.state', '=', 'open'),
    )
    .select(['entity.code', 'entity.name_ar', 'entity.name_en'])
    .select(sql<number>`count(centre.code)::integer`.as('centres'))
    .groupBy('entity.code')
    .having(
      sql<boolean>`count(centre.code) > 0 OR entity.code IN (
        SELECT entity FROM census_request WHERE cycle_id = ${census ?? null})`,
    )
    .orderBy('entity.code')
    .execute()
  return rows.map(({ code, name_ar, name_en, centres }) => ({
    ...{ code, centres },
    name: { ar: name_ar, en: name_en },
  }))
}
