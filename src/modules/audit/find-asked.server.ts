import { type RawBuilder, sql } from 'kysely'
import type { Database } from '#platform/database.ts'
import { endOfDay, startOfDay } from '#platform/day.ts'
import type { Services } from '#platform/services.ts'
import type { AuditView } from './audit-view.ts'

/** Where the audit stands, and by whose days it is asked for. */
export type AuditSource = Pick<Services, 'database' | 'clock'>

/** What a view asks of the table. */
export interface AskedRows {
  /** Ids of people of whom each may be meant, two or more; null: whoever `rest` lets through. */
  readonly actors: readonly string[] | null
  /** What a row fulfils besides. */
  readonly rest: readonly RawBuilder<unknown>[]
}

/** That all of these hold; for none of them, that anything does. */
export const allOf = (conditions: readonly RawBuilder<unknown>[]): RawBuilder<boolean> =>
  sql`${sql.join([sql`true`, ...conditions], sql` AND `)}`

/** How a view is asked of the table; null where no row can be meant. */
export async function findAsked(
  { database, clock }: AuditSource,
  view: AuditView,
): Promise<AskedRows | null> {
  const days = await findDays(database, view, clock.zone)
  const actors = view.actor === '' ? null : await findActors(database, view.actor)
  if (days === null || actors?.length === 0) return null
  const { action, kind, subject } = view
  const [only] = actors?.length === 1 ? actors : []
  const rest = [
    ...days,
    // Told which one it is, the database knows how much they did.
    ...(only === undefined ? [] : [sql`actor = ${only}`]),
    ...(action.endsWith('.') ? [sql`starts_with(action, ${action})`] : []),
    ...(action !== '' && !action.endsWith('.') ? [sql`action = ${action}`] : []),
    ...(kind === '' ? [] : [sql`subject_kind = ${kind}`]),
    ...(subject === '' ? [] : [sql`subject_id = ${subject}`]),
  ]
  return { rest, actors: only === undefined ? actors : null }
}

/** How far the clock of the server may have been put back without a row escaping a view by days. */
const slack = sql`interval '1 day'`

/**
 * The days of a view, and the numbers between which their rows stand: the log is read by number, and the database cannot
 * know that what is later has a higher one. Null where nothing was done on these days.
 */
async function findDays(
  database: Database,
  { from, to }: AuditView,
  zone: string,
): Promise<RawBuilder<unknown>[] | null> {
  const conditions: RawBuilder<unknown>[] = []
  if (from !== '') {
    const start = sql`${startOfDay(from, zone)}::timestamptz`
    const first = await findId(database, sql`at >= ${start} - ${slack} ORDER BY at, id`)
    if (first === null) return null
    conditions.push(sql`at >= ${start}`, sql`id >= ${first}`)
  }
  if (to !== '') {
    const end = sql`${endOfDay(to, zone)}::timestamptz`
    const last = await findId(database, sql`at < ${end} + ${slack} ORDER BY at DESC, id DESC`)
    if (last === null) return null
    conditions.push(sql`at < ${end}`, sql`id <= ${last}`)
  }
  return conditions
}

async function findId(database: Database, asked: RawBuilder<unknown>): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`SELECT id FROM audit WHERE ${asked} LIMIT 1`.execute(database)
  return rows[0]?.id ?? null
}

/**
 * Ids that may be meant, of those who did anything: what was written itself, and people whose name or email holds it. At
 * most a hundred people.
 */
async function findActors(database: Database, text: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    SELECT id FROM (
      SELECT ${text}::text AS id
      UNION SELECT * FROM (SELECT id::text FROM person
        WHERE strpos(fold_text(name_ar), fold_text(${text})) > 0 OR strpos(fold_text(name_en), fold_text(${text})) > 0
          OR strpos(email, lower(${text})) > 0
        ORDER BY id LIMIT 100) AS people
    ) AS meant
    WHERE EXISTS (SELECT FROM audit WHERE actor = meant.id)`.execute(database)
  return rows.map(({ id }) => id)
}
