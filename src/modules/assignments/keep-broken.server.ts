import { sql } from 'kysely'
import type { Transaction } from '#platform/database.ts'
import { dayOf } from '#platform/day.ts'
import type { BuiltProblem } from './build-problem.server.ts'
import { type BrokenVisit, findBroken } from './find-broken.ts'

/**
 * Keeps which coming visits of a plan break a hard rule now, and drops what holds again. Call it with the plan locked.
 *
 * @returns those that were not known to be broken
 */
export async function keepBroken(
  trx: Transaction,
  { cycle, built, now }: { readonly cycle: number; readonly built: BuiltProblem; readonly now: Date },
): Promise<readonly BrokenVisit[]> {
  const broken = findBroken(built, dayOf(now, built.rules.timeZone))
  const ids = broken.map(({ id }) => id)
  await sql`DELETE FROM plan_fault WHERE cycle_id = ${cycle} AND visit <> ALL (${ids}::uuid[])`.execute(trx)
  if (broken.length === 0) return []
  const { rows } = await sql<{ visit: string; fresh: boolean }>`
    INSERT INTO plan_fault (cycle_id, visit, faults, found_at)
    SELECT ${cycle}, (b ->> 'id')::uuid, b -> 'faults', ${now}
    FROM jsonb_array_elements(${JSON.stringify(broken)}::jsonb) AS b
    ON CONFLICT (cycle_id, visit) DO UPDATE SET faults = excluded.faults
    RETURNING visit, xmax = 0 AS fresh`.execute(trx)
  const fresh = new Set(rows.filter((row) => row.fresh).map(({ visit }) => visit))
  return broken.filter(({ id }) => fresh.has(id))
}
