import { randomUUID } from 'node:crypto'
import type { Person } from '#platform/access.ts'
import { recordAudit } from '#platform/audit.ts'
import type { Transaction } from '#platform/database.ts'
import { Refusal } from '#platform/fault.ts'
import { requireRole } from '#platform/held-role.ts'
import type { Services } from '#platform/services.ts'
import type { Centre } from '#scoring/centre.ts'
import { evaluate } from '#scoring/evaluate.ts'
import { ScoringError } from '#scoring/fault.ts'
import type { Guide } from '#scoring/guide.ts'
import type { Observation } from '#scoring/observation.ts'
import type { CentreScore, Evaluation } from '#scoring/result.ts'
import { listEnrolled } from '../cycles/read.server.ts'
import { listObservations } from '../evidence/read.server.ts'
import { roleToMakeResults } from './access.ts'
import type { ResultDigests } from './result-file.ts'
import { digestResult } from './write-result.server.ts'

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
 *   no correction is named; 422 with everything that keeps the evidence from being scored
 */
export async function computeResult(
  { database }: Services,
  person: Person,
  cycle: number,
  correction?: Correction,
): Promise<string> {
  const role = requireRole(roleToMakeResults(person))
  return database.transaction().execute(async (trx) => {
    const guide = await lockCycle(trx, cycle)
    await requireRoom(trx, cycle, correction)
    const inputs = await gatherInputs(trx, cycle)
    const evaluation = evaluateOrRefuse(guide, inputs)
    const digests = digestResult({ guide, inputs, ...evaluation })
    await trx.deleteFrom('result').where('cycle_id', '=', cycle).where('status', '=', 'draft').execute()
    const id = await insertResult(trx, cycle, evaluation, digests, correction)
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

/** One computation of a cycle at a time. */
async function lockCycle(trx: Transaction, cycle: number): Promise<Guide> {
  const row = await trx
    .selectFrom('cycle')
    .innerJoin('guide', (join) =>
      join.onRef('guide.code', '=', 'cycle.guide_code').onRef('guide.edition', '=', 'cycle.guide_edition'),
    )
    .select('guide.document')
    .where('cycle.id', '=', cycle)
    .forUpdate('cycle')
    .executeTakeFirst()
  if (!row) throw new Refusal([{ code: 'cycle.unknown', params: { cycle } }], 404)
  return row.document as unknown as Guide
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

interface Inputs {
  readonly centres: readonly Centre[]
  readonly observations: readonly Observation[]
}

/** In the order that the digest of a result is made in, whatever the database's own order of texts. */
async function gatherInputs(trx: Transaction, cycle: number): Promise<Inputs> {
  const enrolled = await listEnrolled(trx, cycle)
  const centres = enrolled.map(({ code, name, entity, channel, attributes }) => ({
    code,
    name,
    entity,
    channel,
    attributes,
  }))
  const observations = await listObservations(trx, cycle)
  return {
    centres: centres.sort((a, b) => (a.code < b.code ? -1 : 1)),
    observations: observations.sort((a, b) => (a.id < b.id ? -1 : 1)),
  }
}

function evaluateOrRefuse(guide: Guide, inputs: Inputs): Evaluation {
  try {
    return evaluate({ guide, ...inputs })
  } catch (error) {
    if (!(error instanceof ScoringError)) throw error
    throw new Refusal(
      error.faults.map(({ code, path, params }) => ({ code, params, ...(path ? { place: { path } } : {}) })),
    )
  }
}

async function insertResult(
  trx: Transaction,
  cycle: number,
  { formula, centres }: Evaluation,
  digests: ResultDigests,
  correction: Correction | undefined,
): Promise<string> {
  const id = randomUUID()
  await trx
    .insertInto('result')
    .values({
      cycle_id: cycle,
      id,
      guide_sha256: digests.guide,
      formula,
      inputs_digest: digests.inputs,
      output_digest: digests.output,
      whole_digest: digests.whole,
      replaces: correction?.replaces ?? null,
      reason: correction?.reason ?? null,
    })
    .execute()
  for (const score of centres)
    await trx
      .insertInto('centre_result')
      .values(rowOf(cycle, id, score))
      .execute()
  return id
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
