import type { Person } from '#platform/access.ts'
import { recordAudit } from '#platform/audit.ts'
import { Refusal } from '#platform/fault.ts'
import { requireRole } from '#platform/held-role.ts'
import type { Services } from '#platform/services.ts'
import { roleToKeepMail } from './access.ts'

/**
 * Takes back a mail that waits or was given up: it never goes out.
 *
 * @throws Refusal 403 without the role; 409 when it is being sent at this moment, or is settled
 */
export async function cancelMail(
  { database, clock }: Pick<Services, 'database' | 'clock'>,
  person: Person,
  id: string,
): Promise<void> {
  const role = requireRole(roleToKeepMail(person))
  await database.transaction().execute(async (trx) => {
    const row = await trx
      .selectFrom('mail')
      .select('status')
      .where('id', '=', id)
      .where('status', 'in', ['queued', 'failed'])
      .forUpdate()
      .skipLocked()
      .executeTakeFirst()
    if (row === undefined) throw new Refusal([{ code: 'mail.not_waiting' }], 409)
    await trx
      .updateTable('mail')
      .set({ status: 'cancelled', settled_at: clock.now() })
      .where('id', '=', id)
      .execute()
    await recordAudit(trx, {
      actor: person.id,
      role,
      action: 'mail.cancel',
      subject: { kind: 'mail', id },
      before: { status: row.status },
      after: { status: 'cancelled' },
    })
  })
}
