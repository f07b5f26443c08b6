import type { Services } from '#platform/services.ts'
import type { Text } from '#scoring/guide.ts'
import { type DeadLink, findLink } from './find-link.server.ts'
import { type InvitedRole, readInvitedRoles } from './read-invitation.server.ts'

/** What somebody is shown who followed the link of their invitation. */
export interface OpenInvitation {
  readonly name: Text
  readonly email: string
  readonly employer: Text | null
  readonly roles: readonly InvitedRole[]
}

/** The invitation that a token opens, noted as opened; or why it opens none. */
export async function readOpenInvitation(
  { database, config, clock }: Pick<Services, 'database' | 'config' | 'clock'>,
  token: string,
): Promise<OpenInvitation | DeadLink> {
  const now = clock.now()
  const found = await findLink(database, { secret: config.secret, purpose: 'invitation', token, now })
  if (typeof found === 'string') return found
  const row = await database
    .selectFrom('invitation')
    .leftJoin('entity', 'entity.code', 'invitation.employer')
    .select(['invitation.name_ar', 'invitation.name_en', 'email', 'opened_at'])
    .select(['entity.name_ar as employer_ar', 'entity.name_en as employer_en'])
    .where('invitation.id', '=', found.of)
    .executeTakeFirstOrThrow()
  if (row.opened_at === null)
    await database
      .updateTable('invitation')
      .set({ opened_at: now })
      .where('id', '=', found.of)
      .where('opened_at', 'is', null)
      .execute()
  return {
    name: { ar: row.name_ar, en: row.name_en },
    email: row.email,
    employer:
      row.employer_ar === null ? null : { ar: row.employer_ar, en: row.employer_en ?? row.employer_ar },
    roles: await readInvitedRoles(database, found.of),
  }
}
