import { sql } from 'kysely'
import type { Database } from '#platform/database.ts'
import { isId } from '#platform/is-id.ts'
import type { Text } from '#scoring/guide.ts'
import { readTimeZone } from '../cycles/programme-place.server.ts'

/** A visit on its visitor's own page. */
export interface MyVisit {
  readonly id: string
  readonly cycle: number
  readonly centre: { readonly code: string; readonly name: Text }
  readonly governorate: Text | null
  readonly instrument: string
  /** Local, `2026-11-21T08:30`. */
  readonly startsAt: string
  readonly endsAt: string
  /** Whether it is today where the programme is. */
  readonly today: boolean
  readonly double: boolean
  /** The others who come too; empty for a shopper. */
  readonly others: readonly Text[]
  /** A hard rule no longer allows it, so it waits for the secretariat. */
  readonly waits: boolean
}

/** The visits to come and of today that an account makes, as evaluator and as shopper; the nearest first. */
export async function listMyVisits(database: Database, person: string, now: Date): Promise<MyVisit[]> {
  if (!isId(person)) return []
  const zone = await readTimeZone(database)
  const { rows } = await sql<Row>`
    SELECT v.id, v.cycle_id, v.centre, c.name_ar, c.name_en, g.name_ar AS governorate_ar, g.name_en AS governorate_en,
      v.instrument, v.double,
      EXISTS (SELECT FROM plan_fault f WHERE f.cycle_id = v.cycle_id AND f.visit = v.id) AS waits,
      to_char(v.starts_at AT TIME ZONE ${zone}, 'YYYY-MM-DD"T"HH24:MI') AS starts,
      to_char(v.ends_at AT TIME ZONE ${zone}, 'YYYY-MM-DD"T"HH24:MI') AS ends,
      (v.starts_at AT TIME ZONE ${zone})::date = (${now}::timestamptz AT TIME ZONE ${zone})::date AS today,
      (SELECT jsonb_agg(jsonb_build_object('ar', who.name_ar, 'en', who.name_en) ORDER BY who.name_ar)
        FROM visit_person o JOIN visitor w ON w.id = o.visitor JOIN person who ON who.id = w.person
        WHERE o.visit = v.id AND o.removed_at IS NULL AND o.visitor <> p.visitor AND own.person IS NOT NULL) AS others
    FROM visit_person p
    JOIN visitor own ON own.id = p.visitor
    LEFT JOIN shopper_identity s ON s.visitor = own.id
    JOIN planned_visit v ON v.id = p.visit
    JOIN cycle_centre c ON c.cycle_id = v.cycle_id AND c.centre = v.centre
    LEFT JOIN governorate g ON g.code = c.governorate
    WHERE coalesce(own.person, s.person) = ${person} AND p.removed_at IS NULL AND v.status = 'planned'
      AND (v.starts_at AT TIME ZONE ${zone})::date >= (${now}::timestamptz AT TIME ZONE ${zone})::date
    ORDER BY v.starts_at, v.id LIMIT 200`.execute(database)
  return rows.map((row) => ({
    id: row.id,
    cycle: row.cycle_id,
    centre: { code: row.centre, name: { ar: row.name_ar, en: row.name_en } },
    governorate: row.governorate_ar ? { ar: row.governorate_ar, en: row.governorate_en ?? '' } : null,
    instrument: row.instrument,
    startsAt: row.starts,
    endsAt: row.ends,
    today: row.today,
    double: row.double,
    others: row.others ?? [],
    waits: row.waits,
  }))
}

interface Row {
  readonly id: string
  readonly cycle_id: number
  readonly centre: string
  readonly name_ar: string
  readonly name_en: string
  readonly governorate_ar: string | null
  readonly governorate_en: string | null
  readonly instrument: string
  readonly double: boolean
  readonly starts: string
  readonly ends: string
  readonly today: boolean
  readonly others: Text[] | null
  readonly waits: boolean
}
