import type { Person } from '#platform/access.ts'
import { type AuditEntry, recordAudit } from '#platform/audit.ts'
import type { Transaction } from '#platform/database.ts'
import { dayAfter, todayOf } from '#platform/day.ts'
import { Refusal } from '#platform/fault.ts'
import { requireRole } from '#platform/held-role.ts'
import type { Services } from '#platform/services.ts'
import { roleToKeepPeople } from './access.ts'
import { checkInvitation, findScopes } from './check-invitation.server.ts'
import type { NewInvitation } from './invitation.ts'
import { mailInvitation } from './mail-invitation.server.ts'
import { faultOf, refuseAny } from './person-fault.ts'

/**
 * Invites somebody: the invitation, its mail and its audit row in one transaction. Returns the invitation's id.
 *
 * @throws Refusal 403; 422 with a fault beside each field (see `checkInvitation`); 409 `people.email_taken`,
 *   `people.invited_already`
 */
export async function invitePerson(
  services: Services,
  asker: Person,
  invitation: NewInvitation,
): Promise<string> {
  const role = requireRole(roleToKeepPeople(asker))
  const { database, clock } = services
  refuseAny(await checkInvitation(findScopes(database), invitation, todayOf(clock)))
  return database.transaction().execute(async (trx) => {
    const { id, entry } = await writeInvitation(services, trx, { asker: asker.id, role, invitation })
    await recordAudit(trx, entry)
    return id
  })
}

export interface Inviting {
  /** Who invites, and the role in which they do. */
  readonly asker: string
  readonly role: string
  /** Found to be without faults. */
  readonly invitation: NewInvitation
  /** The list that it came with. */
  readonly list?: string
}

/** Writes one invitation and its mail, in the open transaction; answers with its id, and what the caller is to record of it. */
export async function writeInvitation(
  services: Pick<Services, 'config' | 'clock'>,
  trx: Transaction,
  { asker, role, invitation, list }: Inviting,
): Promise<{ readonly id: string; readonly entry: AuditEntry }> {
  const { name, language, employer, roles } = invitation
  const email = invitation.email.toLowerCase()
  const now = services.clock.now()
  await refuseTaken(trx, email, now)
  const written = await trx
    .insertInto('invitation')
    .values({
      ...{
        name_ar: name.ar,
        name_en: name.en,
        email,
        language,
        employer,
        created_by: asker,
        created_at: now,
      },
      ...(list === undefined ? {} : { list }),
      expires_at: now,
    })
    .onConflict((conflict) => conflict.column('email').where('status', '=', 'sent').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (written === undefined) throw invitedAlready(email)
  const { id } = written
  await writeRoles(trx, id, roles)
  const expires_at = await mailInvitation(services, trx, { id, email, language })
  await trx.updateTable('invitation').set({ expires_at }).where('id', '=', id).execute()
  const entry: AuditEntry = {
    ...{ actor: asker, role, action: 'people.invited' as const, subject: { kind: 'invitation', id } },
    after: {
      employer,
      roles: roles.map((one) => ({
        role: one.role,
        scope: one.scopeKind,
        id: one.scopeId,
        from: one.from,
        until: one.until,
      })),
      ...(list === undefined ? {} : { list }),
    },
  }
  return { id, entry }
}

async function writeRoles(
  trx: Transaction,
  invitation: string,
  roles: NewInvitation['roles'],
): Promise<void> {
  await trx
    .insertInto('invitation_role')
    .values(
      roles.map(({ role, scopeKind, scopeId, from, until }) => ({
        ...{ invitation, role, scope_kind: scopeKind, scope_id: scopeId, valid_from: from },
        valid_until: until === null ? null : dayAfter(until, 1),
      })),
    )
    .execute()
}

const invitedAlready = (email: string): Refusal =>
  new Refusal([faultOf('people.invited_already', 'email', { email })], 409)

/** One that expired makes room for a new one; an open one is resent, not repeated. */
async function refuseTaken(trx: Transaction, email: string, now: Date): Promise<void> {
  const person = await trx.selectFrom('person').select('id').where('email', '=', email).executeTakeFirst()
  if (person !== undefined) throw new Refusal([faultOf('people.email_taken', 'email', { email })], 409)
  await trx
    .updateTable('invitation')
    .set({ status: 'withdrawn', settled_at: now })
    .where('email', '=', email)
    .where('status', '=', 'sent')
    .where('expires_at', '<=', now)
    .execute()
}
