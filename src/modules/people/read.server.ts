import { sql } from 'kysely'
import type { RoleGrant } from '#platform/access.ts'
import type { Database } from '#platform/database.ts'
import { endOfDay, startOfDay } from '#platform/day.ts'
import type { Text } from '#scoring/guide.ts'

/** The roles that a person holds at a moment, wherever they hold. */
export async function listGrants(database: Database, personId: string, now: Date): Promise<RoleGrant[]> {
  const rows = await database
    .selectFrom('person_role')
    .select(['role', 'scope_kind', 'scope_id'])
    .where('person', '=', personId)
    .where('valid_from', '<=', now)
    .where((row) => row.or([row('valid_until', 'is', null), row('valid_until', '>', now)]))
    .orderBy('role')
    .orderBy('scope_kind')
    .orderBy('scope_id')
    .execute()
  return rows.map(({ role, scope_kind, scope_id }) => ({ role, scopeKind: scope_kind, scopeId: scope_id }))
}

/**
 * Code of the entity for which a person works on a day; null when none is known.
 *
 * @param day ISO date
 * @example await readEmployer(database, person.id, '2026-11-21') // 'E12'
 */
export async function readEmployer(
  database: Database,
  personId: string,
  day: string,
): Promise<string | null> {
  const row = await database
    .selectFrom('employment')
    .select('entity')
    .where('person', '=', personId)
    .where('valid_from', '<=', day)
    .where((row) => row.or([row('valid_until', 'is', null), row('valid_until', '>', day)]))
    .executeTakeFirst()
  return row?.entity ?? null
}

/** Somebody who can be asked to do something: never their email address. */
export interface ListedPerson {
  readonly id: string
  readonly name: Text
  readonly employer: string | null
  /** Those that were asked for and hold on the day. */
  readonly roles: readonly RoleGrant[]
}

export interface PeopleAsked {
  /** Only who holds one of these; absent: any role. */
  readonly roles?: readonly string[]
  /** Only roles held within this, or over the whole programme; absent: wherever they hold. */
  readonly scope?: { readonly kind: string; readonly id: string }
  /** ISO date: who holds them at any moment of that day. */
  readonly on: string
  /** The zone in which that day begins and ends. */
  readonly zone: string
}

/**
 * The people who hold roles on a day, those who are disabled left out, in the order of their Arabic names.
 *
 * @example await listPeople(database, { roles: ['evaluator'], scope: { kind: 'cycle', id: '4' }, on: '2026-11-21',
 *   zone: 'Asia/Bahrain' })
 */
export async function listPeople(
  database: Database,
  { roles, scope, on, zone }: PeopleAsked,
): Promise<ListedPerson[]> {
  const day = sql`tstzrange(${startOfDay(on, zone)}::timestamptz, ${endOfDay(on, zone)}::timestamptz)`
  const { rows } = await sql<{
    id: string
    name_ar: string
    name_en: string
    employer: string | null
    roles: RoleGrant[]
  }>`
    SELECT p.id, p.name_ar, p.name_en, e.entity AS employer, held.roles
    FROM person p
    CROSS JOIN LATERAL (
      SELECT jsonb_agg(DISTINCT jsonb_build_object('role', r.role, 'scopeKind', r.scope_kind, 'scopeId', r.scope_id)) AS roles
      FROM person_role r
      WHERE r.person = p.id AND tstzrange(r.valid_from, r.valid_until) && ${day}
        AND (${roles ?? null}::text[] IS NULL OR r.role = ANY (${roles ?? null}::text[]))
        AND (${scope?.kind ?? null}::text IS NULL OR r.scope_kind = 'programme'
          OR (r.scope_kind = ${scope?.kind ?? null} AND r.scope_id = ${scope?.id ?? null}))
    ) AS held
    LEFT JOIN employment e ON e.person = p.id AND daterange(e.valid_from, e.valid_until) @> ${on}::date
    WHERE p.disabled_at IS NULL AND held.roles IS NOT NULL
    ORDER BY p.name_ar COLLATE "ar-x-icu", p.id`.execute(database)
  return rows.map(({ id, name_ar, name_en, employer, roles: held }) => ({
    id,
    name: { ar: name_ar, en: name_en },
    employer,
    roles: held,
  }))
}
