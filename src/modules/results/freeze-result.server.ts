import type { Person } from '#platform/access.ts'
import { recordAudit } from '#platform/audit.ts'
import { todayOf } from '#platform/day.ts'
import { Refusal } from '#platform/fault.ts'
import { requireRole } from '#platform/held-role.ts'
import type { Services } from '#platform/services.ts'
import { requireAct } from '../cycles/require-act.server.ts'
import { roleToFreeze, roleToMakeResults } from './access.ts'
import { actOnCorrection } from './correction-phase.ts'
import { gatherInputs } from './gather-inputs.server.ts'
import { digestInputs } from './write-result.server.ts'

/**
 * Freezes the draft of a cycle: from then on neither it nor any centre's part of it changes, and the cycle takes no more
 * observations. The digest given must be the draft's, so that nobody freezes what they have not seen; and the draft must be
 * of the evidence as it is now. In a cycle with phases it is done in those that open it.
 *
 * @throws Refusal 403 without the role; 404 `result.unknown`; 409 `result.not_draft`; 409 `cycle.phase_closed`; 409
 *   `result.seen_differs`; 409 `result.evidence_changed`; 403 `result.second_person` for a correction that the person had computed
 */
export async function freezeResult(
  { database, clock }: Services,
  person: Person,
  { cycle, id, digest }: { readonly cycle: number; readonly id: string; readonly digest: string },
): Promise<void> {
  const role = requireRole(roleToMakeResults(person))
  await database.transaction().execute(async (trx) => {
    // First the cycle: nothing is loaded or undone between the look at the evidence and the commit.
    const held = await trx
      .selectFrom('cycle')
      .select('status')
      .where('id', '=', cycle)
      .forUpdate()
      .executeTakeFirst()
    const result = await trx
      .selectFrom('result')
      .select(['status', 'whole_digest', 'inputs_digest', 'replaces', 'prepared_by'])
      .where('cycle_id', '=', cycle)
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst()
    if (!result) throw new Refusal([{ code: 'result.unknown', params: { cycle, result: id } }], 404)
    if (result.status !== 'draft') throw new Refusal([{ code: 'result.not_draft', params: { cycle } }], 409)
    const act = result.replaces === null ? 'result.freeze' : actOnCorrection(held?.status)
    if (act !== null) await requireAct(trx, { cycle, act, day: todayOf(clock) })
    if (result.whole_digest !== digest)
      throw new Refusal([{ code: 'result.seen_differs', params: { cycle } }], 409)
    const draft = { replaces: result.replaces, preparedBy: result.prepared_by }
    if (roleToFreeze(person, draft) === null)
      throw new Refusal([{ code: 'result.second_person', params: { cycle } }], 403)
    if (digestInputs(await gatherInputs(trx, cycle)) !== result.inputs_digest)
      throw new Refusal([{ code: 'result.evidence_changed', params: { cycle } }], 409)
    await trx
      .updateTable('result')
      .set({ status: 'frozen', frozen_at: clock.now(), frozen_by: person.id })
      .where('cycle_id', '=', cycle)
      .where('id', '=', id)
      .execute()
    await trx
      .updateTable('cycle')
      .set({ status: 'closed' })
      .where('id', '=', cycle)
      .where('status', '=', 'running')
      .execute()
    await recordAudit(trx, {
      actor: person.id,
      role,
      action: 'result.freeze',
      subject: { kind: 'result', id: `${cycle}/${id}` },
      before: { status: 'draft' },
      after: { status: 'frozen', whole: digest },
    })
  })
}
