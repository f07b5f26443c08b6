import { sql } from 'kysely'
import type { Database } from '#platform/database.ts'
import type { Hidden } from '../cycles/list-hidden.server.ts'

/** How many visits of a cycle's plan each visitor makes; what is hidden from the reader is not counted. */
export async function countVisits(
  database: Database,
  cycle: number,
  hidden: Hidden,
): Promise<Map<string, number>> {
  const { rows } = await sql<{ visitor: string; count: number }>`
    SELECT p.visitor, count(*)::integer AS count
    FROM planned_visit v
    JOIN visit_person p ON p.visit = v.id AND p.removed_at IS NULL
    JOIN cycle_centre c ON c.cycle_id = v.cycle_id AND c.centre = v.centre
    WHERE v.cycle_id = ${cycle} AND v.status = 'planned'
      AND c.entity <> ALL (${[...hidden.entities]}::text[]) AND v.centre <> ALL (${[...hidden.centres]}::text[])
    GROUP BY p.visitor`.execute(database)
  return new Map(rows.map(({ visitor, count }) => [visitor, count]))
}
