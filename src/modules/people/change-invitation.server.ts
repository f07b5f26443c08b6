import type { Person } from '#platform/access.ts'
import { type AuditAction, recordAudit } from '#platform/audit.ts'
import type { Transaction } from '#platform/database.ts'
import { Refusal } from '#platform/fault.ts'
import { requireRole } from '#platform/held-role.ts'
import { isId } from '#platform/is-id.ts'
import type { Services } from '#platform/services.ts'
import { roleToKeepPeople } from './access.ts'
import { mailInvitation } from './mail-invitation.server.ts'
import { endLinks } from './mailed-link.server.ts'

interface OpenInvitation {
  readonly id: string
  readonly email: string
  readonly language: 'ar' | 'en'
}

/**
 * Sends an invitation again, to the same address: a new link with its full time; the old one dies. Whoever sends it stands
 * behind it from here on.
 *
 * @throws Refusal 403; 404 `people.invitation_unknown`; 409 `people.invitation_settled`
 */
export async function resendInvitation(services: Services, asker: Person, id: string): Promise<void> {
  await changeInvitation(services, asker, id, 'people.invitation-resent', async (trx, invitation) => {
    const expires_at = await mailInvitation(services, trx, invitation)
    const sent = { expires_at, opened_at: null, created_by: asker.id }
    await trx.updateTable('invitation').set(sent).where('id', '=', id).execute()
  })
}

/** Takes an invitation back: its link opens nothing from here on. @throws Refusal as above */
export async function withdrawInvitation(services: Services, asker: Person, id: string): Promise<void> {
  const now = services.clock.now()
  await changeInvitation(services, asker, id, 'people.invitation-withdrawn', async (trx) => {
    await endLinks(trx, { purpose: 'invitation', of: id, now })
    await trx
      .updateTable('invitation')
      .set({ status: 'withdrawn', settled_at: now })
      .where('id', '=', id)
      .execute()
  })
}

async function changeInvitation(
  { database }: Services,
  asker: Person,
  id: string,
  action: AuditAction,
  change: (trx: Transaction, invitation: OpenInvitation) => Promise<void>,
): Promise<void> {
  const role = requireRole(roleToKeepPeople(asker))
  await database.transaction().execute(async (trx) => {
    const row = isId(id)
      ? await trx
          .selectFrom('invitation')
          .select(['email', 'language', 'status'])
          .where('id', '=', id)
          .forUpdate()
          .executeTakeFirst()
      : undefined
    if (row === undefined) throw new Refusal([{ code: 'people.invitation_unknown' }], 404)
    if (row.status !== 'sent') throw new Refusal([{ code: 'people.invitation_settled' }], 409)
    await change(trx, { id, email: row.email, language: row.language === 'en' ? 'en' : 'ar' })
    await recordAudit(trx, { actor: asker.id, role, action, subject: { kind: 'invitation', id } })
  })
}
