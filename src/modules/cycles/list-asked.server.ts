import { sql } from 'kysely'
import type { Database } from '#platform/database.ts'
import type { CensusLink } from './find-census-link.server.ts'

/** The open centres of the entity on a day for which it has said nothing yet. */
export async function listAsked(
  database: Database,
  { request, entity }: Pick<CensusLink, 'request' | 'entity'>,
  day: string,
): Promise<readonly { readonly code: string }[]> {
  const { rows } = await sql<{ code: string }>`
    SELECT c.code FROM centres_on(${day}::date) c
    WHERE c.entity = ${entity} AND c.state = 'open'
      AND NOT EXISTS (SELECT FROM census_line l WHERE l.request = ${request} AND l.centre = c.code)
    ORDER BY c.code`.execute(database)
  return rows
}
