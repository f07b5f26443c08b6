import { sql } from 'kysely'
import type { Person } from '#platform/access.ts'
import type { Database } from '#platform/database.ts'
import type { Text } from '#scoring/guide.ts'
import { readTimeZone } from '../cycles/programme-place.server.ts'

/** A visit that its centre is told of: on which day, or between which days while there is none. Never who comes, or when on the day. */
export interface AnnouncedVisit {
  readonly cycle: number
  readonly cycleTitle: Text
  readonly centre: { readonly code: string; readonly name: Text }
  readonly instrument: string
  readonly stage: string
  /** Counts the visits by one instrument in one stage, from 1. */
  readonly number: number
  /** ISO date; null until the plan says one. */
  readonly day: string | null
  /** First and last day of the stage's visits. */
  readonly from: string
  readonly until: string
}

interface Row {
  readonly cycle: number
  readonly title_ar: string
  readonly title_en: string
  readonly centre: string
  readonly name_ar: string
  readonly name_en: string
  readonly instrument: string
  readonly stage: string
  readonly number: number
  readonly day: string | null
  readonly from: string
  readonly until: string
}

/**
 * The announced visits of the centres that somebody speaks for, in cycles whose results are not published. What
 * mystery shoppers make is left out by what was asked of the instrument, before a visit is looked at: whether a shop
 * exists, when, and by whom changes nothing here.
 */
export async function listAnnounced(database: Database, person: Person): Promise<AnnouncedVisit[]> {
  const scoped = (role: string, kind: string): string[] =>
    person.roles.flatMap((grant) =>
      grant.role === role && grant.scopeKind === kind && grant.scopeId !== null ? [grant.scopeId] : [],
    )
  const entities = scoped('entity-liaison', 'entity')
  const centres = scoped('centre-liaison', 'centre')
  if (entities.length + centres.length === 0) return []
  const zone = await readTimeZone(database)
  const { rows } = await sql<Row>`
    SELECT y.id AS cycle, y.title_ar, y.title_en, c.centre, c.name_ar, c.name_en, d.instrument, d.stage,
      place.number, d.starts_on::text AS "from", d.ends_on::text AS until,
      (SELECT to_char(v.starts_at AT TIME ZONE ${zone}, 'YYYY-MM-DD') FROM planned_visit v
        WHERE v.cycle_id = c.cycle_id AND v.centre = c.centre AND v.instrument = d.instrument AND v.stage = d.stage
          AND v.number = place.number AND v.status = 'planned'
          AND NOT EXISTS (SELECT FROM visit_person p JOIN visitor w ON w.id = p.visitor
            WHERE p.visit = v.id AND p.removed_at IS NULL AND w.code_name IS NOT NULL)) AS day
    FROM cycle_centre c
    JOIN cycle y ON y.id = c.cycle_id AND y.status <> 'published'
    JOIN visit_demand d ON d.cycle_id = c.cycle_id AND NOT d.secret
      AND (cardinality(d.channels) = 0 OR c.channel = ANY (d.channels))
    CROSS JOIN LATERAL generate_series(1, d.visits) AS place (number)
    WHERE (c.entity = ANY (${entities}::text[]) OR c.centre = ANY (${centres}::text[]))
      AND NOT EXISTS (SELECT FROM cycle_exemption x
        WHERE x.cycle_id = c.cycle_id AND x.centre = c.centre AND x.status = 'granted')
    ORDER BY y.id DESC, c.name_ar COLLATE "ar-x-icu", c.centre, d.starts_on, d.instrument, place.number
    LIMIT 5000`.execute(database)
  return rows.map((row) => ({
    cycle: row.cycle,
    cycleTitle: { ar: row.title_ar, en: row.title_en },
    centre: { code: row.centre, name: { ar: row.name_ar, en: row.name_en } },
    instrument: row.instrument,
    stage: row.stage,
    number: row.number,
    day: row.day,
    from: row.from,
    until: row.until,
  }))
}
