import { sql } from 'kysely'
import type { Database } from '#platform/database.ts'
import { dayOf } from '#platform/day.ts'
import { readTimeZone } from '../cycles/programme-place.server.ts'

/** The tables that a plan is judged by: all that `buildProblem` reads, which a test holds them to. */
export const judgedTables = [
  ...['assignment_plan', 'visit_demand', 'calendar_day', 'programme', 'entity', 'centre'],
  ...['cycle_centre', 'cycle_exemption', 'visitor', 'person', 'person_role', 'shopper_identity'],
  ...['team_member', 'employment', 'working_hours', 'absence'],
  ...['planned_visit', 'visit_person', 'occasion'],
] as const

/**
 * A text that is another one as soon as anything has changed that plans are judged by, or a day has begun. Of each table, how
 * many rows there are and the sum of the transactions that wrote them: a later one has a higher number, so no change leaves
 * both as they were, and nothing needs to be kept up by whoever writes. Declarations are only ever added.
 */
export async function readPlanMark(database: Database, now: Date): Promise<string> {
  const parts = judgedTables.map(
    (table) => sql`SELECT ${table}::text AS name, count(*) AS rows, sum(xmin::text::bigint) AS written
      FROM ${sql.table(table)}`,
  )
  const { rows } = await sql<{ mark: string | null }>`
    SELECT string_agg(concat_ws(' ', name, rows, written), ';' ORDER BY name) AS mark FROM (
      ${sql.join(parts, sql` UNION ALL `)}
      UNION ALL SELECT 'declaration', 0, max(id) FROM declaration) AS tables`.execute(database)
  return `${dayOf(now, await readTimeZone(database))} ${rows[0]?.mark ?? ''}`
}
