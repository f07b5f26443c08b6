import { sql } from 'kysely'
import type { Database } from '#platform/database.ts'
import type { Text } from '#scoring/guide.ts'
import { type VisitsAsked, visitsWhere } from './list-visits.server.ts'

/** A visit in a day of the calendar. Shoppers stand by code name. */
export interface MonthVisit {
  readonly id: string
  readonly centre: { readonly code: string; readonly name: Text }
  readonly instrument: string
  /** Local, `2026-11-21T08:30`. */
  readonly startsAt: string
  readonly people: readonly Text[]
}

/** One day with visits: the first of them, and how many there are. */
export interface MonthDay {
  readonly day: string
  readonly count: number
  readonly visits: readonly MonthVisit[]
}

interface Row {
  readonly id: string
  readonly centre: string
  readonly name_ar: string
  readonly name_en: string
  readonly instrument: string
  readonly starts: string
  readonly of_day: number
  readonly people: Text[] | null
}

/** Visits shown of one day; the day's own list has the others. A plan may have hundreds on a day. */
export const visitsPerDay = 4

/** The days of a plan that have visits a view asks for (between its `from` and `until`), in order. */
export async function listMonth(database: Database, asked: VisitsAsked): Promise<MonthDay[]> {
  const { zone } = asked
  const { rows } = await sql<Row>`
    WITH fitting AS (
      SELECT v.id, v.centre, v.instrument, v.starts_at, c.name_ar, c.name_en,
        to_char(v.starts_at AT TIME ZONE ${zone}, 'YYYY-MM-DD"T"HH24:MI') AS starts
      FROM planned_visit v JOIN cycle_centre c ON c.cycle_id = v.cycle_id AND c.centre = v.centre
      WHERE ${visitsWhere(asked)}
    ), placed AS (
      SELECT fitting.*, count(*) OVER (PARTITION BY left(starts, 10))::integer AS of_day,
        row_number() OVER (PARTITION BY left(starts, 10) ORDER BY starts_at, centre, id) AS place
      FROM fitting
    )
    SELECT id, centre, name_ar, name_en, instrument, starts, of_day,
      (SELECT jsonb_agg(jsonb_build_object('ar', coalesce(w.code_name, who.name_ar), 'en', coalesce(w.code_name, who.name_en))
          ORDER BY w.code_name, who.name_ar, w.id)
        FROM visit_person p JOIN visitor w ON w.id = p.visitor LEFT JOIN person who ON who.id = w.person
        WHERE p.visit = placed.id AND p.removed_at IS NULL) AS people
    FROM placed WHERE place <= ${visitsPerDay}
    ORDER BY starts_at, centre, id`.execute(database)
  const days = Map.groupBy(rows, ({ starts }) => starts.slice(0, 10))
  return [...days].map(([day, own]) => ({ day, count: own[0]?.of_day ?? 0, visits: own.map(toVisit) }))
}

const toVisit = (row: Row): MonthVisit => ({
  id: row.id,
  centre: { code: row.centre, name: { ar: row.name_ar, en: row.name_en } },
  instrument: row.instrument,
  startsAt: row.starts,
  people: row.people ?? [],
})
