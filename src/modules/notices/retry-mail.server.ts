import type { Person } from '#platform/access.ts'
import { recordAudit } from '#platform/audit.ts'
import { Refusal } from '#platform/fault.ts'
import { requireRole } from '#platform/held-role.ts'
import type { Services } from '#platform/services.ts'
import { roleToKeepMail } from './access.ts'

const waitAgain = { status: 'queued', attempts: 0, handed_at: null, settled_at: null } as const

/**
 * Lets a mail that was given up wait again, as if it had never been tried. The worker finds it within seconds.
 *
 * @throws Refusal 403 without the role, 409 when it is not among those given up or its words were erased
 */
export async function retryMail(
  { database }: Pick<Services, 'database'>,
  person: Person,
  id: string,
): Promise<void> {
  const role = requireRole(roleToKeepMail(person))
  await database.transaction().execute(async (trx) => {
    const row = await trx
      .updateTable('mail')
      .set(waitAgain)
      .where('id', '=', id)
      .where('status', '=', 'failed')
      .where('erased_at', 'is', null)
      .returning('last_error')
      .executeTakeFirst()
    if (row === undefined) throw new Refusal([{ code: 'mail.not_failed' }], 409)
    await recordAudit(trx, {
      actor: person.id,
      role,
      action: 'mail.retry',
      subject: { kind: 'mail', id },
      before: { status: 'failed', lastError: row.last_error },
      after: { status: 'queued' },
    })
  })
}

/**
 * The same for every mail that was given up and still has its words. Returns how many there were.
 *
 * @throws Refusal 403 without the role
 */
export async function retryAllMail(
  { database }: Pick<Services, 'database'>,
  person: Person,
): Promise<number> {
  const role = requireRole(roleToKeepMail(person))
  return database.transaction().execute(async (trx) => {
    const { numUpdatedRows } = await trx
      .updateTable('mail')
      .set(waitAgain)
      .where('status', '=', 'failed')
      .where('erased_at', 'is', null)
      .executeTakeFirstOrThrow()
    const count = Number(numUpdatedRows)
    if (count > 0)
      await recordAudit(trx, {
        actor: person.id,
        role,
        action: 'mail.retry-all',
        subject: { kind: 'mail', id: 'failed' },
        after: { count },
      })
    return count
  })
}
