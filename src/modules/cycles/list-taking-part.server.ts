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

/** The entities with centres open today, by code; entities without any are left out. */
export async function listTakingPart(database: Database): Promise<TakingPart[]> {
  const rows = await database
    .selectFrom('centre')
    .innerJoin('entity', 'entity.code', 'centre.entity')
    .select(['entity.code', 'entity.name_ar', 'entity.name_en'])
    .select(sql<number>`count(*)::integer`.as('centres'))
    .where('centre.state', '=', 'open')
    .groupBy('entity.code')
    .orderBy('entity.code')
    .execute()
  return rows.map(({ code, name_ar, name_en, centres }) => ({
    ...{ code, centres },
    name: { ar: name_ar, en: name_en },
  }))
}
