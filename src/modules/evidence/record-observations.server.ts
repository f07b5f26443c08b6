import { sql } from 'kysely'
import type { Person } from '#platform/access.ts'
import { recordAudit } from '#platform/audit.ts'
import type { Transaction } from '#platform/database.ts'
import { todayOf } from '#platform/day.ts'
import { type Fault, Refusal } from '#platform/fault.ts'
import { requireRole } from '#platform/held-role.ts'
import type { Services } from '#platform/services.ts'
import { checkObservation } from '#scoring/check-observation.ts'
import type { Guide } from '#scoring/guide.ts'
import type { Observation } from '#scoring/observation.ts'
import { stageOf } from '#scoring/select-stage.ts'
import { roleToRecordObservations } from './access.ts'
import { indexMeasures } from './measure-index.ts'
import { requirePhase } from './require-phase.server.ts'

/** More in one call is refused: a caller sends them in parts, each safe to send again. */
export const MOST_AT_ONCE = 50_000

export interface Recorded {
  /** How many are new. */
  readonly added: number
  /** How many were there already, exactly as given. */
  readonly repeated: number
}

/**
 * Adds observations to a running cycle, all or none. Sending the same ones again changes nothing and succeeds.
 *
 * @param offPhaseReason why an administrator hands them in outside the phase of their stage
 * @throws Refusal 403 without the role; 404 `cycle.unknown`; 409 `cycle.not_running`; 409 `cycle.phase_closed`; 422
 *   `import.off_phase_reason`; 409 `observation.differs` for each id
 *   that is held with other content; 422 with each fault of each observation
 */
export async function recordObservations(
  { database, clock }: Pick<Services, 'database' | 'clock'>,
  person: Person,
  cycle: number,
  observations: readonly Observation[],
  offPhaseReason?: string,
): Promise<Recorded> {
  const role = requireRole(roleToRecordObservations(person))
  if (observations.length > MOST_AT_ONCE) {
    throw new Refusal([
      { code: 'observation.too_many', params: { count: observations.length, most: MOST_AT_ONCE } },
    ])
  }
  return database.transaction().execute(async (trx) => {
    const guide = await lockRunningCycle(trx, cycle)
    const why = await requirePhase(trx, person, {
      cycle,
      stages: [...new Set(observations.map(stageOf))],
      day: todayOf(clock),
      reason: offPhaseReason,
    })
    const faults = findFaults(guide, await listEnrolledCodes(trx, cycle), observations)
    if (faults.length > 0) throw new Refusal(faults)
    const added = await insert(trx, cycle, observations)
    if (added < observations.length) await refuseDiffering(trx, cycle, observations)
    if (added > 0) {
      await recordAudit(trx, {
        actor: person.id,
        role,
        action: 'observations.record',
        subject: { kind: 'cycle', id: String(cycle) },
        after: { added, repeated: observations.length - added },
        why,
      })
    }
    return { added, repeated: observations.length - added }
  })
}

/** Holds the cycle open until the observations are in. */
async function lockRunningCycle(trx: Transaction, cycle: number): Promise<Guide> {
  const row = await trx
    .selectFrom('cycle')
    .innerJoin('guide', (join) =>
      join.onRef('guide.code', '=', 'cycle.guide_code').onRef('guide.edition', '=', 'cycle.guide_edition'),
    )
    .select(['cycle.status', 'guide.document'])
    .where('cycle.id', '=', cycle)
    .forShare('cycle')
    .executeTakeFirst()
  if (!row) throw new Refusal([{ code: 'cycle.unknown', params: { cycle } }], 404)
  if (row.status !== 'running') throw new Refusal([{ code: 'cycle.not_running', params: { cycle } }], 409)
  return row.document as unknown as Guide
}

async function listEnrolledCodes(trx: Transaction, cycle: number): Promise<ReadonlySet<string>> {
  const rows = await trx.selectFrom('cycle_centre').select('centre').where('cycle_id', '=', cycle).execute()
  return new Set(rows.map(({ centre }) => centre))
}

/** Everything wrong with observations, seen with the guide and the centres enrolled. Pure. */
export function findFaults(
  guide: Guide,
  enrolled: ReadonlySet<string>,
  observations: readonly Observation[],
): Fault[] {
  const measures = indexMeasures(guide)
  return observations.flatMap((observation): Fault[] => {
    const { id, centre, measure } = observation
    const known = measures.get(measure)
    if (!enrolled.has(centre)) return [{ code: 'input.unknown_centre', params: { observation: id, centre } }]
    if (!known) return [{ code: 'input.unknown_measure', params: { observation: id, measure } }]
    return checkObservation(observation, known.scale).map(({ code, params }) => ({ code, params }))
  })
}

/** Rows travel as one JSON text: one statement, however many. */
function rowsOf(observations: readonly Observation[]): string {
  return JSON.stringify(
    observations.map(({ value, observedAt, notApplicable, stage = 'final', ...rest }) => ({
      ...rest,
      stage,
      number: typeof value === 'number' ? value : null,
      level: typeof value === 'string' ? value : null,
      not_applicable: notApplicable,
      observed_at: observedAt,
    })),
  )
}

const given = (
  observations: readonly Observation[],
) => sql`jsonb_to_recordset(${rowsOf(observations)}::jsonb) as given
  (id text, centre text, measure text, number double precision, level text, not_applicable text, n integer,
   variance double precision, source text, observed_at timestamptz, stage text)`

async function insert(
  trx: Transaction,
  cycle: number,
  observations: readonly Observation[],
): Promise<number> {
  const done = await sql`
    insert into observation
      (cycle_id, id, centre, measure, number, level, not_applicable, n, variance, source, observed_at, stage)
    select ${cycle}::integer, given.* from ${given(observations)}
    on conflict (cycle_id, id) do nothing`.execute(trx)
  return Number(done.numAffectedRows ?? 0n)
}

async function refuseDiffering(
  trx: Transaction,
  cycle: number,
  observations: readonly Observation[],
): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    select given.id from ${given(observations)}
    join observation held on held.cycle_id = ${cycle} and held.id = given.id
    where (held.centre, held.measure, held.number, held.level, held.not_applicable, held.n, held.variance, held.source,
           held.observed_at, held.stage)
      is distinct from
          (given.centre, given.measure, given.number, given.level, given.not_applicable, given.n, given.variance,
           given.source, given.observed_at, given.stage)
    order by given.id`.execute(trx)
  if (rows.length === 0) return
  throw new Refusal(
    rows.map(({ id }) => ({ code: 'observation.differs', params: { observation: id } })),
    409,
  )
}
