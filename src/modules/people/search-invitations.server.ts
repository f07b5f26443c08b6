import { type RawBuilder, sql } from 'kysely'
import type { Database } from '#platform/database.ts'
import { foldText } from '#platform/fold-text.ts'
import type { Text } from '#scoring/guide.ts'
import { type InvitationState, stateOf } from './invitation.ts'
import { type InvitationListView, invitationsPerPage } from './invitation-view.ts'

export interface FoundInvitation {
  readonly id: string
  readonly name: Text
  readonly email: string
  readonly roles: readonly string[]
  readonly state: InvitationState
  readonly createdAt: string
  readonly expiresAt: string
}

export interface FoundInvitations {
  readonly invitations: readonly FoundInvitation[]
  /** How many fit the view. */
  readonly count: number
  /** How many there are. */
  readonly all: number
}

interface Row {
  readonly id: string
  readonly name_ar: string
  readonly name_en: string
  readonly email: string
  readonly status: string
  readonly created_at: Date
  readonly expires_at: Date
  readonly opened_at: Date | null
  readonly undelivered: boolean
  readonly roles: string[] | null
}

/** One page of the invitations that a view asks for, the newest first. Names are searched folded. */
export async function searchInvitations(
  database: Database,
  view: InvitationListView,
  now: Date,
): Promise<FoundInvitations> {
  const condition = conditionOf(view, now)
  const { rows } = await sql<Row>`
    SELECT i.id, i.name_ar, i.name_en, i.email, i.status, i.created_at, i.expires_at, i.opened_at,
      ${undelivered} AS undelivered,
      (SELECT array_agg(DISTINCT r.role) FROM invitation_role r WHERE r.invitation = i.id) AS roles
    FROM invitation i WHERE ${condition} ORDER BY i.created_at DESC, i.id
    LIMIT ${invitationsPerPage} OFFSET ${(view.page - 1) * invitationsPerPage}`.execute(database)
  const counted = await sql<{ all: string; fitting: string }>`
    SELECT count(*) AS all, count(*) FILTER (WHERE ${condition}) AS fitting FROM invitation i`.execute(
    database,
  )
  return {
    invitations: rows.map((row) => ({
      id: row.id,
      name: { ar: row.name_ar, en: row.name_en },
      email: row.email,
      roles: row.roles ?? [],
      state: stateOf(row, now),
      createdAt: row.created_at.toISOString(),
      expiresAt: row.expires_at.toISOString(),
    })),
    count: Number(counted.rows[0]?.fitting ?? 0),
    all: Number(counted.rows[0]?.all ?? 0),
  }
}

/** Whether the mail that carries the link of an invitation `i` was given up. */
const undelivered = sql`EXISTS (SELECT FROM mailed_link l JOIN mail m ON m.id = l.mail
  WHERE l.invitation = i.id AND l.ended_at IS NULL AND m.status = 'failed')`

function conditionOf({ q, state }: InvitationListView, now: Date): RawBuilder<unknown> {
  const like = `%${foldText(q).replace(/[\\%_]/g, '\\$&')}%`
  const open = sql`i.status = 'sent' AND i.expires_at > ${now}`
  const states: Readonly<Record<InvitationState, RawBuilder<unknown>>> = {
    sent: sql`${open} AND i.opened_at IS NULL AND NOT ${undelivered}`,
    undelivered: sql`${open} AND i.opened_at IS NULL AND ${undelivered}`,
    opened: sql`${open} AND i.opened_at IS NOT NULL`,
    accepted: sql`i.status = 'accepted'`,
    expired: sql`i.status = 'sent' AND i.expires_at <= ${now}`,
    withdrawn: sql`i.status = 'withdrawn'`,
  }
  const conditions = [
    q !== '' && sql`fold_text(i.name_ar || ' ' || i.name_en || ' ' || i.email) LIKE ${like}`,
    state !== null && states[state],
  ].filter((condition) => condition !== false)
  return conditions.length === 0 ? sql`true` : sql.join(conditions, sql` AND `)
}
