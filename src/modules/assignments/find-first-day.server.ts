import { sql } from 'kysely'
import type { Database } from '#platform/database.ts'
import type { Hidden } from '../cycles/list-hidden.server.ts'

interface Asked {
  readonly cycle: number
  readonly zone: string
  /** Local day. */
  readonly from: string
  /** Nothing that the reader may not see tells when it is. */
  readonly hidden: Hidden
}

/**
 * The day where somebody begins to read the plan: the first one from a day on with a visit, else the last one with a visit
 * before; that day itself where nothing is planned.
 *
 * @returns local day
 */
export async function findFirstDay(
  database: Database,
  { cycle, zone, from, hidden }: Asked,
): Promise<string> {
  const { rows } = await sql<{ next: string | null; last: string | null }>`
    SELECT (min(day) FILTER (WHERE day >= ${from}::date))::text AS next, max(day)::text AS last FROM (
      SELECT (v.starts_at AT TIME ZONE ${zone})::date AS day
      FROM planned_visit v JOIN cycle_centre c ON c.cycle_id = v.cycle_id AND c.centre = v.centre
      WHERE v.cycle_id = ${cycle} AND v.status = 'planned'
        AND c.entity <> ALL (${[...hidden.entities]}::text[])
        AND v.centre <> ALL (${[...hidden.centres]}::text[])) AS visits`.execute(database)
  return rows[0]?.next ?? rows[0]?.last ?? from
}
