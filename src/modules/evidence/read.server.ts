import type { Database } from '#platform/database.ts'
import type { Observation } from '#scoring/observation.ts'

const columns = [
  'id',
  'centre',
  'measure',
  'number',
  'level',
  'not_applicable',
  'n',
  'variance',
  'source',
  'observed_at',
  'stage',
] as const

/** Everything observed in a cycle, by id: what an evaluation of the cycle reads. */
export async function listObservations(database: Database, cycle: number): Promise<Observation[]> {
  const rows = await database
    .selectFrom('observation')
    .select(columns)
    .where('cycle_id', '=', cycle)
    .orderBy('id')
    .execute()
  return rows.map(observationOf)
}

/** Everything observed of one centre in a cycle, by id. Before it is shown, see `veilObservations`. */
export async function listObservationsOf(
  database: Database,
  cycle: number,
  centre: string,
): Promise<Observation[]> {
  const rows = await database
    .selectFrom('observation')
    .select(columns)
    .where('cycle_id', '=', cycle)
    .where('centre', '=', centre)
    .orderBy('id')
    .execute()
  return rows.map(observationOf)
}

/** Everything observed at some centres in a cycle, in no order: for readers who take a large cycle piece by piece. */
export async function listObservationsAt(
  database: Database,
  cycle: number,
  centres: readonly string[],
): Promise<Observation[]> {
  const rows = await database
    .selectFrom('observation')
    .select(columns)
    .where('cycle_id', '=', cycle)
    .where('centre', 'in', centres)
    .execute()
  return rows.map(observationOf)
}

interface ObservationRow {
  readonly id: string
  readonly centre: string
  readonly measure: string
  readonly number: number | null
  readonly level: string | null
  readonly not_applicable: string | null
  readonly n: number
  readonly variance: number | null
  readonly source: string | null
  readonly observed_at: Date | null
  readonly stage: string
}

const observationOf = (row: ObservationRow): Observation => ({
  id: row.id,
  centre: row.centre,
  measure: row.measure,
  value: row.number ?? row.level,
  notApplicable: row.not_applicable,
  n: row.n,
  variance: row.variance,
  source: row.source,
  observedAt: row.observed_at?.toISOString().replace('.000Z', 'Z') ?? null,
  ...(row.stage === 'initial' ? { stage: 'initial' as const } : {}),
})
