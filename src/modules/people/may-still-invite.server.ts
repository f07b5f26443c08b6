import type { Database, Transaction } from '#platform/database.ts'
import { roleToKeepPeople } from './access.ts'
import { listGrants } from './read.server.ts'

/**
 * Whether whoever stands behind an invitation, its last sender, may give its roles at this moment. An invitation is a
 * promise of rights: it must not outlive the rights of who made it, nor their account.
 */
export async function mayStillInvite(
  database: Database | Transaction,
  invitation: string,
  now: Date,
): Promise<boolean> {
  const inviter = await database
    .selectFrom('invitation')
    .innerJoin('person', 'person.id', 'invitation.created_by')
    .select(['person.id', 'person.name_ar as name', 'person.email', 'disabled_at'])
    .where('invitation.id', '=', invitation)
    .executeTakeFirst()
  if (inviter === undefined || inviter.disabled_at !== null) return false
  const { id, name, email } = inviter
  const roles = await listGrants(database, id, now)
  return roleToKeepPeople({ id, name, email, employer: null, secondFactor: true, roles }) !== null
}
