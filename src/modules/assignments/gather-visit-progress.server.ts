import { sql } from 'kysely'
import type { Database } from '#platform/database.ts'
import type { Text } from '#scoring/guide.ts'
import type { Hidden } from '../cycles/list-hidden.server.ts'
import { joinState, stateOfVisit, type VisitState } from './visit-state.server.ts'

/** Visits of a plan by their state. */
export type VisitCount = Readonly<Record<VisitState, number>> & { readonly all: number }

/** A line of a table of visits: what `query` asks of the list of visits is what it counts. */
export interface VisitLineCount extends VisitCount {
  readonly key: string
  /** Null: everything that has no line of its own; the page has the words. */
  readonly name: Text | null
  readonly query: Readonly<Record<string, string>>
}

/** How far the visits of a cycle's plan are. A visit of two people counts for each of them, and once for their team. */
export interface VisitProgress {
  readonly stages: readonly VisitLineCount[]
  readonly entities: readonly VisitLineCount[]
  readonly teams: readonly VisitLineCount[]
  /** Evaluators by name; mystery shoppers in one line, whoever they are. */
  readonly visitors: readonly VisitLineCount[]
}

export interface VisitProgressAsked {
  readonly cycle: number
  readonly zone: string
  readonly now: Date
  /** Left out before anything is counted. */
  readonly hidden: Hidden
}

interface Row {
  readonly stage: string
  readonly entity: string
  readonly state: VisitState
  readonly visitors: string[] | null
}

/** Counts the visits of a plan by stage, entity, team and evaluator; null where there is none that the reader may see. */
export async function gatherVisitProgress(
  database: Database,
  { cycle, zone, now, hidden }: VisitProgressAsked,
): Promise<VisitProgress | null> {
  const { rows } = await sql<Row>`
    SELECT v.stage, c.entity, ${stateOfVisit(zone, now)} AS state,
      (SELECT array_agg(p.visitor::text) FROM visit_person p WHERE p.visit = v.id AND p.removed_at IS NULL) AS visitors
    FROM planned_visit v
    JOIN cycle_centre c ON c.cycle_id = v.cycle_id AND c.centre = v.centre
    ${joinState(cycle, zone)}
    WHERE v.cycle_id = ${cycle} AND v.status = 'planned'
      AND c.entity <> ALL (${[...hidden.entities]}::text[]) AND v.centre <> ALL (${[...hidden.centres]}::text[])
  `.execute(database)
  if (rows.length === 0) return null
  const [entities, teams, people] = await Promise.all([
    nameEntities(database, cycle),
    nameTeams(database, cycle),
    namePeople(database, cycle),
  ])
  const known = (row: Row) => (row.visitors ?? []).flatMap((id) => people.get(id) ?? [])
  return {
    stages: count(
      rows,
      ({ stage }) => [stage],
      ['initial', 'final'],
      (stage) => ({
        name: null,
        query: { stage },
      }),
    ),
    entities: count(
      rows,
      ({ entity }) => [entity],
      [...entities.keys()],
      (entity) => ({
        name: entities.get(entity) ?? null,
        query: { entity },
      }),
    ),
    teams: count(
      rows,
      (row) => known(row).flatMap(({ team, shops }) => (shops && team === null ? [] : [team ?? 'none'])),
      [...teams.keys(), 'none'],
      (team) => ({ name: teams.get(team) ?? null, query: { team } }),
    ),
    visitors: count(
      rows,
      (row) => known(row).map(({ id, shops }) => (shops ? 'shoppers' : id)),
      [...people.keys(), 'shoppers'],
      (visitor) => ({ name: people.get(visitor)?.name ?? null, query: { visitor } }),
    ),
  }
}

const nothing: VisitCount = { all: 0, done: 0, late: 0, ahead: 0, exempt: 0 }

/** One line for each key that any row has, in the order given. */
function count(
  rows: readonly Row[],
  keysOf: (row: Row) => readonly string[],
  order: readonly string[],
  line: (key: string) => Pick<VisitLineCount, 'name' | 'query'>,
): VisitLineCount[] {
  const counts = new Map<string, VisitCount>()
  for (const row of rows)
    for (const key of new Set(keysOf(row))) {
      const before = counts.get(key) ?? nothing
      counts.set(key, { ...before, all: before.all + 1, [row.state]: before[row.state] + 1 })
    }
  return order.flatMap((key) => {
    const found = counts.get(key)
    return found === undefined ? [] : [{ ...found, key, ...line(key) }]
  })
}

async function nameEntities(database: Database, cycle: number): Promise<Map<string, Text>> {
  const rows = await database
    .selectFrom('entity')
    .select(['code', 'name_ar', 'name_en'])
    .where('code', 'in', (query) =>
      query.selectFrom('cycle_centre').select('entity').where('cycle_id', '=', cycle),
    )
    .orderBy('code')
    .execute()
  return new Map(rows.map(({ code, name_ar, name_en }) => [code, { ar: name_ar, en: name_en }]))
}

async function nameTeams(database: Database, cycle: number): Promise<Map<string, Text>> {
  const rows = await database
    .selectFrom('team')
    .select(['id', 'name_ar', 'name_en'])
    .where('cycle_id', '=', cycle)
    .orderBy('name_ar')
    .orderBy('id')
    .execute()
  return new Map(rows.map(({ id, name_ar, name_en }) => [id, { ar: name_ar, en: name_en }]))
}

interface Visiting {
  readonly id: string
  /** Null for a shopper. */
  readonly name: Text | null
  readonly shops: boolean
  readonly team: string | null
}

async function namePeople(database: Database, cycle: number): Promise<Map<string, Visiting>> {
  const { rows } = await sql<{ id: string; ar: string | null; en: string | null; team: string | null }>`
    SELECT w.id::text, who.name_ar AS ar, who.name_en AS en, t.team::text
    FROM visitor w
    LEFT JOIN person who ON who.id = w.person
    LEFT JOIN team_member t ON t.cycle_id = ${cycle} AND t.visitor = w.id
    ORDER BY who.name_ar COLLATE "ar-x-icu", w.id`.execute(database)
  return new Map(
    rows.map(({ id, ar, en, team }) => [
      id,
      { id, team, shops: ar === null, name: ar === null ? null : { ar, en: en ?? ar } },
    ]),
  )
}
