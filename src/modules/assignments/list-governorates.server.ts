import type { Database } from '#platform/database.ts'
import type { Text } from '#scoring/guide.ts'

/** The governorates, in the order of their codes. */
export async function listGovernorates(
  database: Database,
): Promise<{ readonly code: string; readonly name: Text }[]> {
  const rows = await database
    .selectFrom('governorate')
    .select(['code', 'name_ar', 'name_en'])
    .orderBy('code')
    .execute()
  return rows.map(({ code, name_ar, name_en }) => ({ code, name: { ar: name_ar, en: name_en } }))
}
