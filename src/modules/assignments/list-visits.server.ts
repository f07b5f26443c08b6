import { type RawBuilder, sql } from 'kysely'
import type { Database } from '#platform/database.ts'
import { foldText } from '#platform/fold-text.ts'
import { isId } from '#platform/is-id.ts'
import type { Text } from '#scoring/guide.ts'
import type { Hidden } from '../cycles/list-hidden.server.ts'
import { joinState, stateOfVisit } from './visit-state.server.ts'
import { type VisitsView, visitsPerPage } from './visits-view.ts'

/** A visit in a list. Its people by name, shoppers by code name. */
export interface VisitLine {
  readonly id: string
  readonly centre: { readonly code: string; readonly name: Text }
  readonly entity: string
  readonly instrument: string
  readonly stage: string
  readonly number: number
  /** Local, `2026-11-21T08:30`. */
  readonly startsAt: string
  readonly endsAt: string
  readonly double: boolean
  readonly pinned: boolean
  readonly version: number
  readonly people: readonly { readonly id: string; readonly name: Text }[]
  /** A hard rule no longer allows it. Which one is for who keeps visits: it may tell a shopper's employer. */
  readonly broken: boolean
}

export interface VisitList {
  readonly visits: readonly VisitLine[]
  /** How many fit, on all pages. */
  readonly count: number
}

interface Row {
  readonly id: string
  readonly centre: string
  readonly name_ar: string
  readonly name_en: string
  readonly entity: string
  readonly instrument: string
  readonly stage: string
  readonly number: number
  readonly starts: string
  readonly ends: string
  readonly double: boolean
  readonly pinned: boolean
  readonly version: number
  readonly people: { id: string; name: Text }[] | null
  readonly broken: boolean
  readonly full_count: string
}

export interface VisitsAsked {
  readonly cycle: number
  readonly zone: string
  /** The moment by which the state of a visit is told; needed where the view asks for a state. */
  readonly now?: Date
  readonly view: VisitsView
  /** Left out before anything is counted or sorted. */
  readonly hidden: Hidden
  /** Only visits of these visitors. */
  readonly visitors?: readonly string[]
  readonly limit?: number
  /** For members of a team: no visit of a kind that shoppers make, nor one that a shopper makes. */
  readonly withoutShoppers?: boolean
  /** Only this visit. */
  readonly id?: string
}

/** The visits of a plan that a view asks for, one page of them. */
export async function listVisits(database: Database, asked: VisitsAsked): Promise<VisitList> {
  const { view, zone, limit = visitsPerPage } = asked
  const order = view.sort === 'centre' ? sql`v.centre, v.starts_at, v.id` : sql`v.starts_at, v.centre, v.id`
  const { rows } = await sql<Row>`
    SELECT v.id, v.centre, c.name_ar, c.name_en, c.entity, v.instrument, v.stage, v.number, v.double, v.pinned, v.version,
      to_char(v.starts_at AT TIME ZONE ${zone}, 'YYYY-MM-DD"T"HH24:MI') AS starts,
      to_char(v.ends_at AT TIME ZONE ${zone}, 'YYYY-MM-DD"T"HH24:MI') AS ends,
      (SELECT jsonb_agg(jsonb_build_object('id', w.id, 'name', jsonb_build_object(
          'ar', coalesce(w.code_name, who.name_ar), 'en', coalesce(w.code_name, who.name_en)))
          ORDER BY w.code_name, who.name_ar, w.id)
        FROM visit_person p JOIN visitor w ON w.id = p.visitor LEFT JOIN person who ON who.id = w.person
        WHERE p.visit = v.id AND p.removed_at IS NULL) AS people,
      ${isBroken} AS broken,
      count(*) OVER () AS full_count
    FROM planned_visit v
    JOIN cycle_centre c ON c.cycle_id = v.cycle_id AND c.centre = v.centre
    ${view.state ? joinState(asked.cycle, zone) : sql``}
    WHERE ${visitsWhere(asked)}
    ORDER BY ${order} LIMIT ${limit} OFFSET ${(view.page - 1) * limit}`.execute(database)
  return { visits: rows.map(toLine), count: Number(rows[0]?.full_count ?? 0) }
}

/** What a visit `v` with its enrolled centre `c` fulfils when a view shows it; what is hidden never does. */
export function visitsWhere(asked: VisitsAsked): RawBuilder<unknown> {
  const { cycle, zone, now, view, hidden, visitors, id, withoutShoppers } = asked
  const day = sql`(v.starts_at AT TIME ZONE ${zone})::date`
  const made = (by: RawBuilder<unknown>) => sql`EXISTS (
    SELECT FROM visit_person p WHERE p.visit = v.id AND p.removed_at IS NULL AND ${by})`
  const q = foldText(view.q)
  return sql.join(
    [
      sql`v.cycle_id = ${cycle} AND v.status = 'planned'`,
      sql`c.entity <> ALL (${[...hidden.entities]}::text[]) AND v.centre <> ALL (${[...hidden.centres]}::text[])`,
      ...(id === undefined ? [] : [isId(id) ? sql`v.id = ${id}` : sql`false`]),
      ...(view.from ? [sql`${day} >= ${view.from}::date`] : []),
      ...(view.until ? [sql`${day} <= ${view.until}::date`] : []),
      ...(view.entity ? [sql`c.entity = ${view.entity}`] : []),
      ...(view.instrument ? [sql`v.instrument = ${view.instrument}`] : []),
      ...(view.mark === 'pinned' ? [sql`v.pinned`] : []),
      ...(view.mark === 'double' ? [sql`v.double`] : []),
      ...(view.mark === 'broken' ? [isBroken] : []),
      ...(view.stage ? [sql`v.stage = ${view.stage}`] : []),
      ...(view.state ? [sql`${stateOfVisit(zone, now ?? new Date(0))} = ${view.state}`] : []),
      ...(view.visitor === 'shoppers'
        ? [made(sql`p.visitor IN (SELECT id FROM visitor WHERE person IS NULL)`)]
        : view.visitor
          ? [made(sql`p.visitor = ${view.visitor}`)]
          : []),
      ...(visitors ? [made(sql`p.visitor = ANY (${[...visitors]}::uuid[])`)] : []),
      ...(view.team === 'none' ? [made(inNoTeam(cycle))] : []),
      ...(view.team && view.team !== 'none'
        ? [made(sql`p.visitor IN (SELECT visitor FROM team_member WHERE team = ${view.team})`)]
        : []),
      ...(withoutShoppers ? [unseen] : []),
      ...(q
        ? [sql`(position(${q} in fold_text(v.centre || ' ' || c.name_ar || ' ' || c.name_en)) > 0)`]
        : []),
    ],
    sql` AND `,
  )
}

const isBroken = sql`EXISTS (SELECT FROM plan_fault f WHERE f.cycle_id = v.cycle_id AND f.visit = v.id)`

/** An evaluator whom nobody put into a team of the cycle. */
const inNoTeam = (cycle: number) => sql`p.visitor IN (SELECT id FROM visitor WHERE person IS NOT NULL)
  AND p.visitor NOT IN (SELECT visitor FROM team_member WHERE cycle_id = ${cycle})`

const unseen = sql`NOT EXISTS (SELECT FROM visit_demand d WHERE d.cycle_id = v.cycle_id AND d.instrument = v.instrument
    AND d.stage = v.stage AND d.secret)
  AND NOT EXISTS (SELECT FROM visit_person p JOIN visitor w ON w.id = p.visitor
    WHERE p.visit = v.id AND w.code_name IS NOT NULL)`

const toLine = (row: Row): VisitLine => ({
  id: row.id,
  centre: { code: row.centre, name: { ar: row.name_ar, en: row.name_en } },
  entity: row.entity,
  instrument: row.instrument,
  stage: row.stage,
  number: row.number,
  startsAt: row.starts,
  endsAt: row.ends,
  double: row.double,
  pinned: row.pinned,
  version: row.version,
  people: row.people ?? [],
  broken: row.broken,
})
