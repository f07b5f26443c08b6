import { sql } from 'kysely'
import type { Database, Transaction } from '#platform/database.ts'
import type { Observation, Stage } from '#scoring/observation.ts'

export interface ImportKey {
  readonly cycle: number
  readonly id: string
}

const rowsAtOnce = 5000

/** Keeps the observations of a file beside the evidence, in place of what an earlier reading left. */
export async function stageRows(
  trx: Transaction,
  { cycle, id }: ImportKey,
  observations: readonly Observation[],
): Promise<void> {
  await sql`delete from evidence_import_row where cycle_id = ${cycle} and import_id = ${id}`.execute(trx)
  for (let at = 0; at < observations.length; at += rowsAtOnce) {
    const rows = observations
      .slice(at, at + rowsAtOnce)
      .map(({ value, observedAt, notApplicable, stage = 'final', ...rest }) => ({
        ...rest,
        stage,
        number: typeof value === 'number' ? value : null,
        level: typeof value === 'string' ? value : null,
        not_applicable: notApplicable,
        observed_at: observedAt,
      }))
    await sql`
      insert into evidence_import_row (cycle_id, import_id, id, centre, measure, number, level, not_applicable, n,
        variance, source, observed_at, stage)
      select ${cycle}::integer, ${id}::uuid, given.*
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given (id text, centre text, measure text,
        number double precision, level text, not_applicable text, n integer, variance double precision, source text,
        observed_at timestamptz, stage text)`.execute(trx)
  }
}

/** Ids that the evidence holds already with other content. */
export async function listDifferingRows(trx: Transaction, { cycle, id }: ImportKey): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select given.id from evidence_import_row given
    join observation held on held.cycle_id = given.cycle_id and held.id = given.id
    where given.cycle_id = ${cycle} and given.import_id = ${id}
      and (held.centre, held.measure, held.number, held.level, held.not_applicable, held.n, held.variance, held.source,
           held.observed_at, held.stage)
        is distinct from
          (given.centre, given.measure, given.number, given.level, given.not_applicable, given.n, given.variance,
           given.source, given.observed_at, given.stage)
    order by given.id`.execute(trx)
  return rows.map((row) => row.id)
}

/** Adds the staged observations that are not held yet. Returns how many were added. */
export async function moveRows(trx: Transaction, { cycle, id }: ImportKey): Promise<number> {
  const done = await sql`
    insert into observation (cycle_id, id, centre, measure, number, level, not_applicable, n, variance, source,
      observed_at, stage, import_id)
    select cycle_id, id, centre, measure, number, level, not_applicable, n, variance, source, observed_at, stage,
      import_id
    from evidence_import_row where cycle_id = ${cycle} and import_id = ${id}
    on conflict (cycle_id, id) do nothing`.execute(trx)
  return Number(done.numAffectedRows ?? 0n)
}

/** The stages that the staged observations belong to. */
export async function listStages(database: Database, { cycle, id }: ImportKey): Promise<Stage[]> {
  const { rows } = await sql<{ stage: Stage }>`
    select distinct stage from evidence_import_row where cycle_id = ${cycle} and import_id = ${id}
    order by stage`.execute(database)
  return rows.map(({ stage }) => stage)
}
