import type { Person } from '#platform/access.ts'
import { recordAudit } from '#platform/audit.ts'
import type { Transaction } from '#platform/database.ts'
import { todayOf } from '#platform/day.ts'
import { Refusal } from '#platform/fault.ts'
import { requireRole } from '#platform/held-role.ts'
import { announcePublication } from '#platform/publication.ts'
import type { Services } from '#platform/services.ts'
import { requireAct } from '../cycles/require-act.server.ts'
import { roleToMakeResults } from './access.ts'

/**
 * Makes the frozen result of a cycle public, and lets every process forget the public pages it keeps. In a cycle with
 * phases the first publication is done during the announcement.
 *
 * @throws Refusal 403 without the role; 404 `result.unknown`; 409 `result.not_frozen`; 409 `cycle.phase_closed`
 */
export async function publishCycle(
  { database, clock }: Services,
  person: Person,
  { cycle, id }: { readonly cycle: number; readonly id: string },
): Promise<void> {
  const role = requireRole(roleToMakeResults(person))
  await database.transaction().execute(async (trx) => {
    const held = await trx
      .selectFrom('cycle')
      .select('status')
      .where('id', '=', cycle)
      .forUpdate()
      .executeTakeFirst()
    const digest = await publishResult(trx, cycle, id)
    // A correction of what is public already waits for no phase.
    if (held?.status !== 'published')
      await requireAct(trx, { cycle, act: 'result.publish', day: todayOf(clock) })
    await trx
      .updateTable('cycle')
      .set({ status: 'published', published_at: clock.now() })
      .where('id', '=', cycle)
      .where('status', '!=', 'published')
      .execute()
    await announcePublication(trx)
    await recordAudit(trx, {
      actor: person.id,
      role,
      action: 'cycle.publish',
      subject: { kind: 'cycle', id: String(cycle) },
      after: { result: id, whole: digest },
    })
  })
}

async function publishResult(trx: Transaction, cycle: number, id: string): Promise<string> {
  const result = await trx
    .selectFrom('result')
    .select(['status', 'whole_digest'])
    .where('cycle_id', '=', cycle)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!result) throw new Refusal([{ code: 'result.unknown', params: { cycle, result: id } }], 404)
  if (result.status !== 'frozen') throw new Refusal([{ code: 'result.not_frozen', params: { cycle } }], 409)
  await trx
    .updateTable('result')
    .set({ status: 'published' })
    .where('cycle_id', '=', cycle)
    .where('id', '=', id)
    .execute()
  return result.whole_digest
}
