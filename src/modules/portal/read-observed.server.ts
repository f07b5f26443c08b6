import type { Database } from '#platform/database.ts'
import type { Stage } from '#scoring/observation.ts'

/**
 * By stage and centre, a letter for each measure of the cycle's guide, in its order: `1` where it was observed enough. A
 * centre without a line: nothing came in.
 */
export type Observed = Readonly<Record<Stage, ReadonlyMap<string, string>>>

/**
 * Which measures were observed enough in a cycle, as the engine reads them: the values of a measure reach its instrument's
 * minimum, or there are none and it was found not applicable. The database keeps this beside the observations, of which a
 * large cycle has a million and a half.
 */
export async function readObserved(database: Database, cycle: number): Promise<Observed> {
  const rows = await database
    .selectFrom('observed_stage')
    .select(['centre', 'stage', 'enough'])
    .where('cycle_id', '=', cycle)
    .execute()
  const of = (stage: Stage) =>
    new Map(rows.filter((row) => row.stage === stage).map(({ centre, enough }) => [centre, enough]))
  return { initial: of('initial'), final: of('final') }
}
