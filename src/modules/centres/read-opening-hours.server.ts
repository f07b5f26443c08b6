import type { Database } from '#platform/database.ts'
import type { OpeningHours } from './opening-hours.ts'

/** When a centre serves, as is known today; null where it is not known, or there is no such centre. */
export async function readOpeningHours(database: Database, centre: string): Promise<OpeningHours | null> {
  const row = await database
    .selectFrom('centre')
    .select('opening_hours')
    .where('code', '=', centre)
    .executeTakeFirst()
  return (row?.opening_hours ?? null) as OpeningHours | null
}
