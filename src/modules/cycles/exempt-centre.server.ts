import type { Person } from '#platform/access.ts'
import { recordAudit } from '#platform/audit.ts'
import { Refusal } from '#platform/fault.ts'
import { requireRole } from '#platform/held-role.ts'
import type { Services } from '#platform/services.ts'
import { refuseAny } from '../centres/check-change.ts'
import { roleToRunCycles } from './access.ts'
import { lockCycle, lockEnrolled } from './change-enrolment.server.ts'
import { reasonFault } from './check-reason.ts'

type Needed = Pick<Services, 'database' | 'clock'>

export interface ExemptionAsked {
  readonly cycle: number
  readonly centre: string
  readonly reason: string
}

/**
 * Proposes that a centre is left out of the evaluation of a cycle. It counts once somebody else has granted it; what was
 * observed of the centre stays. Once a result is frozen it counts in a correction of that result only: what was frozen, and
 * what is public, stays as it is until a correction takes its place.
 *
 * @throws Refusal 403; 404 `cycle.unknown`, `enrol.unknown`; 409 `enrol.exempt_already`; 422 `enrol.reason_missing`,
 *   `enrol.reason_long`
 */
export async function proposeExemption(
  { database, clock }: Needed,
  person: Person,
  { cycle, centre, reason }: ExemptionAsked,
): Promise<void> {
  const role = requireRole(roleToRunCycles(person))
  refuseAny([reasonFault(`reason_${centre}`, reason)])
  await database.transaction().execute(async (trx) => {
    await lockCycle(trx, cycle)
    await lockEnrolled(trx, cycle, centre)
    const held = await trx
      .selectFrom('cycle_exemption')
      .select(['status', 'revision'])
      .where('cycle_id', '=', cycle)
      .where('centre', '=', centre)
      .executeTakeFirst()
    if (held?.status === 'proposed' || held?.status === 'granted')
      throw new Refusal([{ code: 'enrol.exempt_already', params: { centre } }], 409)
    const row = {
      ...{ status: 'proposed', reason: reason.trim(), revision: (held?.revision ?? 0) + 1 },
      ...{ proposed_at: clock.now(), proposed_by: person.id, decided_at: null, decided_by: null },
    }
    await trx
      .insertInto('cycle_exemption')
      .values({ ...row, cycle_id: cycle, centre })
      .onConflict((conflict) => conflict.columns(['cycle_id', 'centre']).doUpdateSet(row))
      .execute()
    await recordAudit(trx, {
      actor: person.id,
      role,
      action: 'exemption.propose',
      subject: { kind: 'exemption', id: `${cycle}/${centre}` },
      before: { status: held?.status },
      after: { status: 'proposed' },
      why: reason.trim(),
    })
  })
}

export interface ExemptionDecision {
  readonly cycle: number
  readonly centre: string
  /** The revision that the reader had before them. */
  readonly revision: number
  /** `ended`: a granted one no longer holds, and the centre is scored again; or who proposed one takes it back. */
  readonly decision: 'granted' | 'refused' | 'ended'
}

/**
 * Decides on a proposed exemption, or ends a granted one. Who proposed it does not decide on it, but may take it back.
 *
 * @throws Refusal 403; 404 `cycle.unknown`, `enrol.unknown`; 409 `enrol.exemption_changed`, `enrol.second_person`
 */
export async function decideExemption(
  { database, clock }: Needed,
  person: Person,
  { cycle, centre, revision, decision }: ExemptionDecision,
): Promise<void> {
  const role = requireRole(roleToRunCycles(person))
  await database.transaction().execute(async (trx) => {
    await lockCycle(trx, cycle)
    await lockEnrolled(trx, cycle, centre)
    const held = await trx
      .selectFrom('cycle_exemption')
      .select(['status', 'revision', 'proposed_by'])
      .where('cycle_id', '=', cycle)
      .where('centre', '=', centre)
      .executeTakeFirst()
    const own = held?.proposed_by === person.id
    const expected = decision === 'ended' && !(own && held.status === 'proposed') ? 'granted' : 'proposed'
    if (held?.status !== expected || held.revision !== revision)
      throw new Refusal([{ code: 'enrol.exemption_changed' }], 409)
    if (decision !== 'ended' && own) throw new Refusal([{ code: 'enrol.second_person' }], 409)
    await trx
      .updateTable('cycle_exemption')
      .set({ status: decision, revision: revision + 1, decided_at: clock.now(), decided_by: person.id })
      .where('cycle_id', '=', cycle)
      .where('centre', '=', centre)
      .execute()
    await recordAudit(trx, {
      actor: person.id,
      role,
      action: `exemption.${decision === 'granted' ? 'grant' : decision === 'refused' ? 'refuse' : 'end'}`,
      subject: { kind: 'exemption', id: `${cycle}/${centre}` },
      before: { status: held.status },
      after: { status: decision },
    })
  })
}
