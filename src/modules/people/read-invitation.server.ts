import type { Database } from '#platform/database.ts'
import { dayAfter } from '#platform/day.ts'
import { isId } from '#platform/is-id.ts'
import type { Text } from '#scoring/guide.ts'
import { type InvitationState, stateOf } from './invitation.ts'
import { nameScopes } from './scope.server.ts'

export interface InvitedRole {
  readonly role: string
  readonly scopeKind: string
  readonly scopeId: string | null
  readonly scopeName: Text | null
  /** ISO dates; `until` is the last day. */
  readonly from: string
  readonly until: string | null
}

/** The roles of an invitation, with the names of what they hold in. */
export async function readInvitedRoles(database: Database, invitation: string): Promise<InvitedRole[]> {
  const rows = await database
    .selectFrom('invitation_role')
    .selectAll()
    .where('invitation', '=', invitation)
    .orderBy('role')
    .execute()
  const kinds = ['entity', 'centre', 'cycle'] as const
  const names = new Map<string, Text>()
  for (const kind of kinds) {
    const ids = rows.flatMap((row) =>
      row.scope_kind === kind && row.scope_id !== null ? [row.scope_id] : [],
    )
    for (const [id, name] of await nameScopes(database, kind, ids)) names.set(`${kind} ${id}`, name)
  }
  return rows.map((row) => ({
    role: row.role,
    scopeKind: row.scope_kind,
    scopeId: row.scope_id,
    scopeName: names.get(`${row.scope_kind} ${row.scope_id}`) ?? null,
    from: row.valid_from,
    until: row.valid_until === null ? null : dayAfter(row.valid_until, -1),
  }))
}

/** An invitation as administrators see it. */
export interface InvitationView {
  readonly id: string
  readonly name: Text
  readonly email: string
  readonly language: string
  readonly employer: Text | null
  readonly state: InvitationState
  readonly createdAt: string
  readonly expiresAt: string
  readonly openedAt: string | null
  readonly settledAt: string | null
  /** The account that came of it. */
  readonly person: string | null
  /** How the latest mail fares: queued, sent, failed or cancelled; null when it is no longer known. */
  readonly mail: string | null
  readonly roles: readonly InvitedRole[]
}

/** One invitation; null when there is none. */
export async function readInvitation(
  database: Database,
  id: string,
  now: Date,
): Promise<InvitationView | null> {
  if (!isId(id)) return null
  const row = await database
    .selectFrom('invitation')
    .leftJoin('entity', 'entity.code', 'invitation.employer')
    .selectAll('invitation')
    .select(['entity.name_ar as employer_ar', 'entity.name_en as employer_en'])
    .where('invitation.id', '=', id)
    .executeTakeFirst()
  if (row === undefined) return null
  const mail = await database
    .selectFrom('mailed_link')
    .innerJoin('mail', 'mail.id', 'mailed_link.mail')
    .select('mail.status')
    .where('mailed_link.invitation', '=', id)
    .orderBy('mailed_link.created_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return {
    ...{ id, email: row.email, language: row.language, person: row.person, mail: mail?.status ?? null },
    name: { ar: row.name_ar, en: row.name_en },
    employer:
      row.employer_ar === null ? null : { ar: row.employer_ar, en: row.employer_en ?? row.employer_ar },
    state: stateOf({ ...row, undelivered: mail?.status === 'failed' }, now),
    createdAt: row.created_at.toISOString(),
    expiresAt: row.expires_at.toISOString(),
    openedAt: row.opened_at?.toISOString() ?? null,
    settledAt: row.settled_at?.toISOString() ?? null,
    roles: await readInvitedRoles(database, id),
  }
}
