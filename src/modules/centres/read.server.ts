import type { Database } from '#platform/database.ts'
import type { NamedCode } from './registry-record.ts'

/** All entities, in the order of their codes. */
export async function listEntities(database: Database): Promise<NamedCode[]> {
  const rows = await database
    .selectFrom('entity')
    .select(['code', 'name_ar', 'name_en'])
    .orderBy('code')
    .execute()
  return rows.map(({ code, name_ar, name_en }) => ({ code, name: { ar: name_ar, en: name_en } }))
}
