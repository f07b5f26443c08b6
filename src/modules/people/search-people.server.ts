import { type RawBuilder, sql } from 'kysely'
import type { RoleGrant } from '#platform/access.ts'
import type { Clock } from '#platform/clock.ts'
import type { Database } from '#platform/database.ts'
import { todayOf } from '#platform/day.ts'
import { foldText } from '#platform/fold-text.ts'
import type { Language } from '#platform/language.ts'
import type { Text } from '#scoring/guide.ts'
import { type PeopleView, peoplePerPage } from './people-view.ts'
import { asksSecondFactor, roles } from './role.ts'

export interface FoundPerson {
  readonly id: string
  readonly name: Text
  readonly email: string
  readonly employer: Text | null
  readonly roles: readonly RoleGrant[]
  readonly disabled: boolean
}

export interface FoundPeople {
  readonly people: readonly FoundPerson[]
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
  readonly employer_ar: string | null
  readonly employer_en: string | null
  readonly roles: RoleGrant[] | null
  readonly disabled: boolean
}

/** One page of the people that a view asks for, with what holds at this moment. Names are searched folded. */
export async function searchPeople(
  database: Database,
  view: PeopleView,
  { language, clock }: { readonly language: Language; readonly clock: Clock },
): Promise<FoundPeople> {
  const at = { now: clock.now(), today: todayOf(clock) }
  const condition = conditionOf(view, at)
  const order = language === 'ar' ? sql`p.name_ar COLLATE "ar-x-icu"` : sql`p.name_en COLLATE "en-x-icu"`
  const { rows } = await sql<Row>`
    SELECT p.id, p.name_ar, p.name_en, p.email, p.disabled_at IS NOT NULL AS disabled,
      (SELECT jsonb_agg(jsonb_build_object('role', r.role, 'scopeKind', r.scope_kind, 'scopeId', r.scope_id)
         ORDER BY r.role, r.scope_kind, r.scope_id)
       FROM person_role r WHERE r.person = p.id AND ${holds(at)}) AS roles,
      employer.name_ar AS employer_ar, employer.name_en AS employer_en
    FROM (SELECT * FROM person p WHERE ${condition} ORDER BY ${order}, p.id
      LIMIT ${peoplePerPage} OFFSET ${(view.page - 1) * peoplePerPage}) AS p
    LEFT JOIN employment e ON e.person = p.id AND ${worksNow(at)}
    LEFT JOIN entity employer ON employer.code = e.entity
    ORDER BY ${order}, p.id`.execute(database)
  const counted = await sql<{ all: string; fitting: string }>`
    SELECT count(*) AS all, count(*) FILTER (WHERE ${condition}) AS fitting FROM person p`.execute(database)
  return {
    people: rows.map(toFound),
    count: Number(counted.rows[0]?.fitting ?? 0),
    all: Number(counted.rows[0]?.all ?? 0),
  }
}

const toFound = (row: Row): FoundPerson => ({
  id: row.id,
  name: { ar: row.name_ar, en: row.name_en },
  email: row.email,
  employer: row.employer_ar === null ? null : { ar: row.employer_ar, en: row.employer_en ?? row.employer_ar },
  roles: row.roles ?? [],
  disabled: row.disabled,
})

const strongRoles: readonly string[] = roles.filter(asksSecondFactor)

interface Present {
  readonly now: Date
  /** ISO date. */
  readonly today: string
}

const holds = ({ now }: Present): RawBuilder<unknown> =>
  sql`tstzrange(r.valid_from, r.valid_until) @> ${now}::timestamptz`

const worksNow = ({ today }: Present): RawBuilder<unknown> =>
  sql`daterange(e.valid_from, e.valid_until) @> ${today}::date`

function conditionOf({ q, role, employer, state }: PeopleView, at: Present): RawBuilder<unknown> {
  const like = `%${foldText(q).replace(/[\\%_]/g, '\\$&')}%`
  const held = sql`SELECT FROM person_role r WHERE r.person = p.id AND ${holds(at)}`
  const conditions = [
    q !== '' && sql`fold_text(p.name_ar || ' ' || p.name_en || ' ' || p.email) LIKE ${like}`,
    role !== null && sql`EXISTS (${held} AND r.role = ${role})`,
    employer !== null &&
      sql`EXISTS (SELECT FROM employment e WHERE e.person = p.id AND e.entity = ${employer} AND ${worksNow(at)})`,
    state === 'active' && sql`p.disabled_at IS NULL`,
    state === 'disabled' && sql`p.disabled_at IS NOT NULL`,
    state === 'without-second-step' &&
      sql`p.disabled_at IS NULL AND NOT p.two_factor_enabled AND EXISTS (${held} AND r.role = ANY (${strongRoles}::text[]))
        AND NOT EXISTS (SELECT FROM sign_in_passkey k WHERE k.person_id = p.id)`,
    state === 'without-role' && sql`p.disabled_at IS NULL AND NOT EXISTS (${held})`,
  ].filter((condition) => condition !== false)
  return conditions.length === 0 ? sql`true` : sql.join(conditions, sql` AND `)
}
