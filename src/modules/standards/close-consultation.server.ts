import type { Person } from '#platform/access.ts'
import { recordAudit } from '#platform/audit.ts'
import { todayOf } from '#platform/day.ts'
import { Refusal } from '#platform/fault.ts'
import { requireRole } from '#platform/held-role.ts'
import { announcePublication } from '#platform/publication.ts'
import type { Services } from '#platform/services.ts'
import { roleToPublishGuide } from './access.ts'
import { type Edition, holdDraft } from './editor/hold-draft.server.ts'
import { findConsultation } from './read-consultation.server.ts'

/**
 * Closes a consultation before its last day; closing a closed one does nothing.
 *
 * @throws Refusal 403 without the role; 404 `guide.unknown`, `consultation.unknown`; 409 `guide.published`
 */
export const closeConsultation = (services: Services, person: Person, edition: Edition): Promise<void> =>
  setClosed(services, person, edition, services.clock.now())

/**
 * Opens a consultation again that was closed before its last day; opening an open one does nothing.
 *
 * @throws Refusal as `closeConsultation`; 409 `consultation.last_day_past` when a later last day must be set first
 */
export const reopenConsultation = (services: Services, person: Person, edition: Edition): Promise<void> =>
  setClosed(services, person, edition, null)

async function setClosed(
  { database, clock }: Services,
  person: Person,
  { code, edition }: Edition,
  closedAt: Date | null,
): Promise<void> {
  const role = requireRole(roleToPublishGuide(person))
  await database.transaction().execute(async (trx) => {
    await holdDraft(trx, { code, edition })
    const held = await findConsultation(trx, { code, edition })
    if (!held) throw new Refusal([{ code: 'consultation.unknown' }], 404)
    if ((held.closedAt === null) === (closedAt === null)) return
    if (closedAt === null && held.closesOn < todayOf(clock))
      throw new Refusal([{ code: 'consultation.last_day_past' }], 409)
    await trx
      .updateTable('guide_consultation')
      .set({ closed_at: closedAt, revision: held.revision + 1 })
      .where('guide_code', '=', code)
      .where('guide_edition', '=', edition)
      .execute()
    await announcePublication(trx)
    await recordAudit(trx, {
      actor: person.id,
      role,
      action: closedAt ? 'consultation.close' : 'consultation.reopen',
      subject: { kind: 'consultation', id: `${code}/${edition}` },
      before: { closedAt: held.closedAt },
      after: { closedAt: closedAt?.toISOString() ?? null },
    })
  })
}
