import type { Clock } from '#platform/clock.ts'
import type { Database } from '#platform/database.ts'
import { countDeclarations } from './read-declarations.server.ts'
import { listVisitors } from './read-visitors.server.ts'

type Stage = 'initial' | 'final'

/** How far a cycle is on its way to a plan of visits. */
export interface PlanReadiness {
  /** Those who can visit in it today. */
  readonly visitors: number
  /** Those of them who have not answered for every entity that takes part. */
  readonly undeclared: number
  /** The stages for which its rules ask for visits. */
  readonly asked: readonly Stage[]
  /** The stages of which visits stand in the plan. */
  readonly planned: readonly Stage[]
}

/** What stands and what is missing before visits can be planned. Tells of no visit, no centre and no person. */
export async function readReadiness(database: Database, cycle: number, clock: Clock): Promise<PlanReadiness> {
  const [visitors, counts, asked, planned] = await Promise.all([
    listVisitors(database, cycle, clock),
    countDeclarations(database, cycle),
    database.selectFrom('visit_demand').select('stage').distinct().where('cycle_id', '=', cycle).execute(),
    database
      .selectFrom('planned_visit')
      .select('stage')
      .distinct()
      .where('cycle_id', '=', cycle)
      .where('status', '=', 'planned')
      .execute(),
  ])
  const left = new Map(counts.map((count) => [count.visitor, count.left]))
  const stagesOf = (rows: readonly { readonly stage: string }[]) => rows.map(({ stage }) => stage as Stage)
  return {
    visitors: visitors.length,
    undeclared: visitors.filter(({ id }) => left.get(id) !== 0).length,
    ...{ asked: stagesOf(asked), planned: stagesOf(planned) },
  }
}
