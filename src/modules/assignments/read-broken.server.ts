import { sql } from 'kysely'
import type { Database } from '#platform/database.ts'
import type { Hidden } from '../cycles/list-hidden.server.ts'
import type { BrokenRule } from './find-broken.ts'

/** The hard rules that a visit no longer keeps; empty where it keeps them all. */
export async function readBroken(database: Database, visit: string): Promise<readonly BrokenRule[]> {
  const { rows } = await sql<{ faults: BrokenRule[] }>`
    SELECT faults FROM plan_fault WHERE visit = ${visit}`.execute(database)
  return rows[0]?.faults ?? []
}

/** How many planned visits of a cycle no longer keep the rules, those left out that a reader may not see. */
export async function countBroken(database: Database, cycle: number, hidden: Hidden): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    SELECT count(*)::integer AS count
    FROM plan_fault f
    JOIN planned_visit v ON v.id = f.visit AND v.status = 'planned'
    JOIN cycle_centre c ON c.cycle_id = v.cycle_id AND c.centre = v.centre
    WHERE f.cycle_id = ${cycle} AND c.entity <> ALL (${[...hidden.entities]}::text[])
      AND v.centre <> ALL (${[...hidden.centres]}::text[])`.execute(database)
  return rows[0]?.count ?? 0
}
