import { type RawBuilder, sql } from 'kysely'
import type { Clock } from '#platform/clock.ts'
import type { Database } from '#platform/database.ts'
import { endOfDay, startOfDay, todayOf } from '#platform/day.ts'
import { isId } from '#platform/is-id.ts'
import type { Absence, Profile, Visitor } from './visitor.ts'

interface Row {
  readonly id: string
  readonly code_name: string | null
  readonly name_ar: string | null
  readonly name_en: string | null
  readonly home: string | null
  readonly instruments: string[]
  readonly channels: string[]
  readonly languages: string[]
  readonly experience: number
  readonly max_per_day: number
  readonly max_per_cycle: number
  readonly revision: number
  readonly team: string | null
  readonly hours: readonly { weekday: number; from: number; until: number }[] | null
}

/** The visitors of a cycle: those whose account is not disabled and who hold the role for it on the present day. */
export function listVisitors(database: Database, cycle: number, clock: Clock): Promise<Visitor[]> {
  const today = todayOf(clock)
  const [from, until] = [startOfDay(today, clock.zone), endOfDay(today, clock.zone)]
  return select(
    database,
    cycle,
    sql`EXISTS (
      SELECT FROM person p JOIN person_role r ON r.person = p.id
      WHERE p.id = coalesce(v.person, s.person) AND p.disabled_at IS NULL
        AND r.role = CASE WHEN v.person IS NULL THEN 'mystery-shopper' ELSE 'evaluator' END
        AND (r.scope_kind = 'programme' OR (r.scope_kind = 'cycle' AND r.scope_id = ${String(cycle)}))
        AND tstzrange(r.valid_from, r.valid_until) && tstzrange(${from}::timestamptz, ${until}::timestamptz))`,
  )
}

/** One visitor, whatever role is held today; null when there is none. */
export async function readVisitor(database: Database, cycle: number, id: string): Promise<Visitor | null> {
  if (!isId(id)) return null
  return (await select(database, cycle, sql`v.id = ${id}`))[0] ?? null
}

/** What an account is when it visits: an evaluator by itself, a shopper by the restricted table. */
export function listOwnVisitors(database: Database, cycle: number, person: string): Promise<Visitor[]> {
  if (!isId(person)) return Promise.resolve([])
  return select(database, cycle, sql`coalesce(v.person, s.person) = ${person}`)
}

/** Days on which a visitor cannot come. */
export async function listAbsences(database: Database, visitor: string): Promise<Absence[]> {
  const rows = await database
    .selectFrom('absence')
    .select(['id', 'starts_on', 'ends_on'])
    .where('visitor', '=', visitor)
    .orderBy('starts_on')
    .execute()
  return rows.map((row) => ({ id: row.id, startsOn: String(row.starts_on), endsOn: String(row.ends_on) }))
}

async function select(database: Database, cycle: number, where: RawBuilder<unknown>): Promise<Visitor[]> {
  const { rows } = await sql<Row>`
    SELECT v.id, v.code_name, p.name_ar, p.name_en, v.home, v.instruments, v.channels, v.languages, v.experience,
      v.max_per_day, v.max_per_cycle, v.revision, m.team,
      (SELECT jsonb_agg(jsonb_build_object('weekday', h.weekday, 'from', h.starts_at, 'until', h.ends_at))
        FROM working_hours h WHERE h.visitor = v.id) AS hours
    FROM visitor v
    LEFT JOIN person p ON p.id = v.person
    LEFT JOIN shopper_identity s ON s.visitor = v.id
    LEFT JOIN team_member m ON m.visitor = v.id AND m.cycle_id = ${cycle}
    WHERE ${where}
    ORDER BY v.code_name IS NOT NULL, p.name_ar COLLATE "ar-x-icu", v.code_name, v.id`.execute(database)
  return rows.map(toVisitor)
}

function toVisitor(row: Row): Visitor {
  const code = row.code_name ?? ''
  return {
    id: row.id,
    kind: row.code_name === null ? 'evaluator' : 'shopper',
    name: { ar: row.name_ar ?? code, en: row.name_en ?? code },
    profile: profileOf(row),
    team: row.team,
    revision: row.revision,
  }
}

const profileOf = (row: Row): Profile => ({
  home: row.home,
  instruments: row.instruments,
  channels: row.channels,
  languages: row.languages,
  experience: row.experience,
  maxPerDay: row.max_per_day,
  maxPerCycle: row.max_per_cycle,
  hours: [0, 1, 2, 3, 4, 5, 6].map((weekday) => {
    const hours = row.hours?.find((one) => one.weekday === weekday)
    return hours ? ([hours.from, hours.until] as const) : null
  }),
})
