import { sql } from 'kysely'
import type { Database } from '#platform/database.ts'
import { isId } from '#platform/is-id.ts'
import type { Text } from '#scoring/guide.ts'
import { nameScopes } from './scope.server.ts'

/** A role of a person, held, to come or ended. */
export interface GrantView {
  readonly id: string
  readonly role: string
  readonly scopeKind: string
  readonly scopeId: string | null
  /** Null for the whole programme, and for what is gone. */
  readonly scopeName: Text | null
  readonly from: string
  readonly until: string | null
  readonly when: 'now' | 'later' | 'ended'
}

export interface EmploymentView {
  readonly entity: string
  readonly name: Text
  /** ISO date. */
  readonly from: string
  /** ISO date on which it no longer holds. */
  readonly until: string | null
}

/** Everything that an administrator sees of a person. */
export interface PersonView {
  readonly id: string
  readonly name: Text
  readonly email: string
  readonly createdAt: string
  readonly disabledAt: string | null
  readonly appOn: boolean
  readonly passkeys: number
  /** They have a password, or may choose one. */
  readonly password: boolean
  readonly sessions: readonly {
    readonly id: string
    readonly userAgent: string | null
    readonly since: string
    readonly secondFactor: boolean
  }[]
  readonly employments: readonly EmploymentView[]
  readonly grants: readonly GrantView[]
}

/** A person as administrators see them; null where there is none with this id. */
export async function readPerson(database: Database, id: string, now: Date): Promise<PersonView | null> {
  if (!isId(id)) return null
  const person = await database.selectFrom('person').selectAll().where('id', '=', id).executeTakeFirst()
  if (person === undefined) return null
  const [passkeys, password, sessions, employments, grants] = await Promise.all([
    countPasskeys(database, id),
    mayUsePassword(database, id),
    listSessions(database, id, now),
    listEmployments(database, id),
    listGrantViews(database, id, now),
  ])
  return {
    id,
    name: { ar: person.name_ar, en: person.name_en },
    email: person.email,
    createdAt: person.created_at.toISOString(),
    disabledAt: person.disabled_at?.toISOString() ?? null,
    appOn: person.two_factor_enabled,
    ...{ passkeys, password, sessions, employments, grants },
  }
}

async function mayUsePassword(database: Database, id: string): Promise<boolean> {
  const row = await database
    .selectFrom('sign_in_account')
    .select('id')
    .where('person_id', '=', id)
    .where('provider_id', '=', 'credential')
    .executeTakeFirst()
  return row !== undefined
}

async function countPasskeys(database: Database, id: string): Promise<number> {
  const row = await database
    .selectFrom('sign_in_passkey')
    .select((own) => own.fn.countAll<string>().as('count'))
    .where('person_id', '=', id)
    .executeTakeFirst()
  return Number(row?.count ?? 0)
}

async function listSessions(database: Database, id: string, now: Date) {
  const rows = await database
    .selectFrom('sign_in_session')
    .select(['id', 'user_agent', 'created_at', 'second_factor'])
    .where('person_id', '=', id)
    .where('expires_at', '>', now)
    .orderBy('created_at', 'desc')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    userAgent: row.user_agent,
    since: row.created_at.toISOString(),
    secondFactor: row.second_factor,
  }))
}

async function listEmployments(database: Database, id: string): Promise<EmploymentView[]> {
  const rows = await database
    .selectFrom('employment')
    .innerJoin('entity', 'entity.code', 'employment.entity')
    .select(['employment.entity', 'name_ar', 'name_en', 'valid_from', 'valid_until'])
    .where('person', '=', id)
    .orderBy('valid_from', 'desc')
    .execute()
  return rows.map((row) => ({
    entity: row.entity,
    name: { ar: row.name_ar, en: row.name_en },
    from: row.valid_from,
    until: row.valid_until,
  }))
}

async function listGrantViews(database: Database, id: string, now: Date): Promise<GrantView[]> {
  const rows = await database
    .selectFrom('person_role')
    .selectAll()
    .where('person', '=', id)
    .orderBy(sql`valid_until IS NOT NULL AND valid_until <= ${now}`)
    .orderBy('valid_from', 'desc')
    .orderBy('role')
    .execute()
  const names = await namesOf(database, rows)
  return rows.map((row) => ({
    id: row.id,
    role: row.role,
    scopeKind: row.scope_kind,
    scopeId: row.scope_id,
    scopeName: names.get(`${row.scope_kind} ${row.scope_id}`) ?? null,
    from: row.valid_from.toISOString(),
    until: row.valid_until?.toISOString() ?? null,
    when:
      row.valid_until !== null && row.valid_until <= now ? 'ended' : row.valid_from > now ? 'later' : 'now',
  }))
}

async function namesOf(
  database: Database,
  rows: readonly { readonly scope_kind: string; readonly scope_id: string | null }[],
): Promise<ReadonlyMap<string, Text>> {
  const named = await Promise.all(
    (['entity', 'centre', 'cycle'] as const).map(async (kind) => {
      const ids = rows.flatMap((row) => (row.scope_kind === kind && row.scope_id ? [row.scope_id] : []))
      const names = await nameScopes(database, kind, ids)
      return [...names].map(([scope, name]) => [`${kind} ${scope}`, name] as const)
    }),
  )
  return new Map(named.flat())
}
