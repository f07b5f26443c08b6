import type { Database } from '#platform/database.ts'
import type { NamedCode } from '../centres/registry-record.ts'

/** The entities that have centres in a cycle, by code: those that a workshop can be for. */
export async function listInvitable(database: Database, cycle: number): Promise<NamedCode[]> {
  const rows = await database
    .selectFrom('entity')
    .select(['code', 'name_ar', 'name_en'])
    .where('code', 'in', (query) =>
      query.selectFrom('cycle_centre').select('entity').where('cycle_id', '=', cycle),
    )
    .orderBy('code')
    .execute()
  return rows.map(({ code, name_ar, name_en }) => ({ code, name: { ar: name_ar, en: name_en } }))
}
