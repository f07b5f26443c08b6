import { randomUUID } from 'node:crypto'
import type { Person } from '#platform/access.ts'
import { recordAudit } from '#platform/audit.ts'
import type { Transaction } from '#platform/database.ts'
import { todayOf } from '#platform/day.ts'
import { Refusal } from '#platform/fault.ts'
import { requireRole } from '#platform/held-role.ts'
import type { Services } from '#platform/services.ts'
import { ScoringError } from '#scoring/fault.ts'
import type { Guide } from '#scoring/guide.ts'
import type { CentreScore } from '#scoring/result.ts'
import { requireAct } from '../cycles/require-act.server.ts'
import { roleToMakeResults } from './access.ts'
import { actOnCorrection } from './correction-phase.ts'
import { type ChangedEvaluation, evaluateChanged, type KeptScore } from './evaluate-changed.server.ts'
import { type CycleInputs, gatherInputs } from './gather-inputs.server.ts'
import type { ResultDigests } from './result-file.ts'
import { digestInTurns } from './write-result.server.ts'

export interface Correction {
  /** The frozen result that this one will take the place of. */
  readonly replaces: string
  readonly reason: string
}

/**
 * Evaluates a whole cycle from its guide, its centres and everything observed so far, and stores what comes out as a
 * draft, which replaces the draft before it.
 *
 * @returns the id of the draft
 * @throws Refusal 403 without the role; 404 `cycle.unknown`; 409 `result.exists` when the cycle has a frozen result and
 *   no correction is named; 409 `cycle.phase_closed` for a correction before publication, outside its phases; 422
 *   `result.reason_missing`; 422 with everything that keeps the evidence from being scored
 */
export async function computeResult(
  { database, clock }: Services,
  person: Person,
  cycle: number,
  correction?: Correction,
): Promise<string> {
  const role = requireRole(roleToMakeResults(person))
  return database.transaction().execute(async (trx) => {
    requireReason(correction)
    const { guide, status } = await lockCycle(trx, cycle)
    await requireRoom(trx, cycle, correction)
    const act = correction === undefined ? null : actOnCorrection(status)
    if (act !== null) await requireAct(trx, { cycle, act, day: todayOf(clock) })
    const inputs = await gatherInputs(trx, cycle)
    const evaluation = evaluateOrRefuse(guide, inputs, await listKept(trx, cycle))
    await trx.deleteFrom('result').where('cycle_id', '=', cycle).where('status', '=', 'draft').execute()
    const id = await insertResult(trx, { cycle, person: person.id, formula: evaluation.formula, correction })
    const [digests] = await Promise.all([
      digestInTurns({ formula: evaluation.formula, guide, inputs, centres: evaluation.centres }),
      insertCentres(trx, { cycle, id, evaluation }),
    ])
    await setDigests(trx, { cycle, id, digests })
    await recordAudit(trx, {
      actor: person.id,
      role,
      action: 'result.compute',
      subject: { kind: 'result', id: `${cycle}/${id}` },
      after: { whole: digests.whole },
      why: correction?.reason ?? null,
    })
    return id
  })
}

function requireReason(correction: Correction | undefined): void {
  if (correction === undefined || correction.reason.trim() !== '') return
  throw new Refusal([{ code: 'result.reason_missing', place: { path: '/reason' } }])
}

/** One computation of a cycle at a time. */
async function lockCycle(
  trx: Transaction,
  cycle: number,
): Promise<{ readonly guide: Guide; readonly status: string }> {
  const row = await trx
    .selectFrom('cycle')
    .innerJoin('guide', (join) =>
      join.onRef('guide.code', '=', 'cycle.guide_code').onRef('guide.edition', '=', 'cycle.guide_edition'),
    )
    .select(['guide.document', 'cycle.status'])
    .where('cycle.id', '=', cycle)
    .forUpdate('cycle')
    .executeTakeFirst()
  if (!row) throw new Refusal([{ code: 'cycle.unknown', params: { cycle } }], 404)
  return { guide: row.document as unknown as Guide, status: row.status }
}

async function requireRoom(
  trx: Transaction,
  cycle: number,
  correction: Correction | undefined,
): Promise<void> {
  const standing = await trx
    .selectFrom('result as kept')
    .select('kept.id')
    .where('kept.cycle_id', '=', cycle)
    .where('kept.status', '!=', 'draft')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('result as next')
            .select('next.id')
            .whereRef('next.cycle_id', '=', 'kept.cycle_id')
            .whereRef('next.replaces', '=', 'kept.id')
            .where('next.status', '!=', 'draft'),
        ),
      ),
    )
    .executeTakeFirst()
  if (standing?.id !== correction?.replaces) {
    throw new Refusal([{ code: 'result.exists', params: { cycle, result: standing?.id ?? '' } }], 409)
  }
}

function evaluateOrRefuse(
  guide: Guide,
  inputs: CycleInputs,
  kept: ReadonlyMap<string, KeptScore>,
): ChangedEvaluation {
  try {
    return evaluateChanged(guide, inputs, kept)
  } catch (error) {
    if (!(error instanceof ScoringError)) throw error
    throw new Refusal(
      error.faults.map(({ code, path, params }) => ({ code, params, ...(path ? { place: { path } } : {}) })),
    )
  }
}

/** What the latest result of the cycle, draft or not, says of each centre, to be kept where nothing has changed. */
async function listKept(trx: Transaction, cycle: number): Promise<ReadonlyMap<string, KeptScore>> {
  const latest = await trx
    .selectFrom('result')
    .select('id')
    .where('cycle_id', '=', cycle)
    .orderBy('created_at', 'desc')
    .executeTakeFirst()
  if (!latest) return new Map()
  const rows = await trx
    .selectFrom('centre_result')
    .select(['centre', 'inputs_digest', 'tree'])
    .where('cycle_id', '=', cycle)
    .where('result_id', '=', latest.id)
    .where('inputs_digest', 'is not', null)
    .execute()
  return new Map(
    rows.map(({ centre, inputs_digest, tree }) => [
      centre,
      { digest: inputs_digest ?? '', score: tree as unknown as CentreScore },
    ]),
  )
}

interface Computed {
  readonly cycle: number
  /** Who had it computed. */
  readonly person: string
  readonly formula: string
  readonly correction: Correction | undefined
}

/** Stands for the digests that are made while the centres are written; it never outlives the transaction. */
const unmade = '0'.repeat(64)

async function insertResult(
  trx: Transaction,
  { cycle, person, formula, correction }: Computed,
): Promise<string> {
  const id = randomUUID()
  await trx
    .insertInto('result')
    .values({
      cycle_id: cycle,
      id,
      guide_sha256: unmade,
      formula,
      inputs_digest: unmade,
      output_digest: unmade,
      whole_digest: unmade,
      replaces: correction?.replaces ?? null,
      reason: correction?.reason ?? null,
      prepared_by: person,
    })
    .execute()
  return id
}

async function setDigests(
  trx: Transaction,
  { cycle, id, digests }: { cycle: number; id: string; digests: ResultDigests },
): Promise<void> {
  await trx
    .updateTable('result')
    .set({
      guide_sha256: digests.guide,
      inputs_digest: digests.inputs,
      output_digest: digests.output,
      whole_digest: digests.whole,
    })
    .where('cycle_id', '=', cycle)
    .where('id', '=', id)
    .execute()
}

/** Centres of one statement: some megabytes of trees. */
const centresAtOnce = 16

/** While the database takes some centres, the trees of the next ones are written out. */
async function insertCentres(
  trx: Transaction,
  { cycle, id, evaluation }: { cycle: number; id: string; evaluation: ChangedEvaluation },
): Promise<void> {
  const { centres, digests } = evaluation
  let under: Promise<unknown> = Promise.resolve()
  for (let at = 0; at < centres.length; at += centresAtOnce) {
    const rows = centres
      .slice(at, at + centresAtOnce)
      .map((score) => ({ ...rowOf(cycle, id, score), inputs_digest: digests.get(score.centre) ?? null }))
    await under
    under = trx.insertInto('centre_result').values(rows).execute()
  }
  await under
}

const rowOf = (cycle: number, id: string, score: CentreScore) => ({
  cycle_id: cycle,
  result_id: id,
  centre: score.centre,
  category: score.category,
  band: score.band,
  overall: score.overall.score,
  core_fulfilled: score.core.fulfilled,
  core_applicable: score.core.applicable,
  core_fulfilment: score.core.fulfilment,
  tree: JSON.stringify(score),
})
