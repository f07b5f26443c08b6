import { sql } from 'kysely'
import type { Database } from '#platform/database.ts'
import type { CentreStability } from '#scoring/measure-stability.ts'

/** How far the class of one centre would hold, and in how many runs that was tried. */
export interface StabilityView extends CentreStability {
  readonly runs: number
  /** Every weight moved by up to this share of itself. */
  readonly weightSpread: number
}

/** The stability of a centre in a result; null while it has not been measured, or could not be. */
export async function readStability(
  database: Database,
  cycle: number,
  result: string,
  centre: string,
): Promise<StabilityView | null> {
  const row = await database
    .selectFrom('result_stability')
    .select(['runs', 'weight_spread', sql<CentreStability | null>`centres -> ${centre}`.as('found')])
    .where('cycle_id', '=', cycle)
    .where('result_id', '=', result)
    .executeTakeFirst()
  return row?.found ? { ...row.found, runs: row.runs, weightSpread: row.weight_spread } : null
}
