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

interface Counted {
  readonly group: 'stage' | 'entity' | 'team' | 'visitor'
  readonly key: string
  readonly state: VisitState
  readonly visits: number
}

/** Counts the visits of a plan by stage, entity, team and evaluator; null where there is none that the reader may see. */
export async function gatherVisitProgress(
  database: Database,
  asked: VisitProgressAsked,
): Promise<VisitProgress | null> {
  const { cycle } = asked
  const rows = await countGroups(database, asked)
  if (rows.length === 0) return null
  const [entities, teams, people] = await Promise.all([
    nameEntities(database, cycle),
    nameTeams(database, cycle),
    namePeople(database, cycle),
  ])
  const lines = (group: Counted['group'], order: readonly string[], names?: ReadonlyMap<string, Text>) =>
    linesOf(rows, group, order, names)
  return {
    stages: lines('stage', ['initial', 'final']),
    entities: lines('entity', [...entities.keys()], entities),
    teams: lines('team', [...teams.keys(), 'none'], teams),
    visitors: lines('visitor', [...people.keys(), 'shoppers'], people),
  }
}

/** The visits of a plan, counted in the database: a national plan has twenty thousand, and none of them is shown here. */
async function countGroups(
  database: Database,
  { cycle, zone, now, hidden }: VisitProgressAsked,
): Promise<Counted[]> {
  const { rows } = await sql<Counted>`
    WITH visit AS MATERIALIZED (
      SELECT v.id, v.stage, c.entity, ${stateOfVisit(zone, now)} AS state
      FROM planned_visit v
      JOIN cycle_centre c ON c.cycle_id = v.cycle_id AND c.centre = v.centre
      ${joinState(cycle, zone)}
      WHERE v.cycle_id = ${cycle} AND v.status = 'planned'
        AND c.entity <> ALL (${[...hidden.entities]}::text[]) AND v.centre <> ALL (${[...hidden.centres]}::text[])),
    made_by AS MATERIALIZED (
      SELECT visit.id, visit.state, w.id AS visitor, w.person IS NULL AS shops, t.team
      FROM visit
      JOIN visit_person p ON p.visit = visit.id AND p.removed_at IS NULL
      JOIN visitor w ON w.id = p.visitor
      LEFT JOIN team_member t ON t.cycle_id = ${cycle} AND t.visitor = w.id)
    SELECT 'stage' AS "group", stage AS key, state, count(*)::integer AS visits FROM visit GROUP BY stage, state
    UNION ALL
    SELECT 'entity', entity, state, count(*)::integer FROM visit GROUP BY entity, state
    UNION ALL
    SELECT 'team', coalesce(team::text, 'none'), state, count(*)::integer
    FROM (SELECT DISTINCT id, state, team FROM made_by WHERE team IS NOT NULL OR NOT shops) one GROUP BY team, state
    UNION ALL
    SELECT 'visitor', coalesce(visitor::text, 'shoppers'), state, count(*)::integer
    FROM (SELECT DISTINCT id, state, CASE WHEN NOT shops THEN visitor END AS visitor FROM made_by) one
    GROUP BY visitor, state`.execute(database)
  return rows
}

const nothing: VisitCount = { all: 0, done: 0, late: 0, ahead: 0, exempt: 0 }

/** One line for each key of a group that any visit has, in the order given. */
function linesOf(
  rows: readonly Counted[],
  group: Counted['group'],
  order: readonly string[],
  names: ReadonlyMap<string, Text> = new Map(),
): VisitLineCount[] {
  const counts = new Map<string, VisitCount>()
  for (const { key, state, visits } of rows.filter((row) => row.group === group)) {
    const before = counts.get(key) ?? nothing
    counts.set(key, { ...before, all: before.all + visits, [state]: visits })
  }
  return order.flatMap((key) => {
    const found = counts.get(key)
    return found === undefined
      ? []
      : [{ ...found, key, name: names.get(key) ?? null, query: { [group]: key } }]
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

/** The evaluators by their names; shoppers are not among them. */
async function namePeople(database: Database, cycle: number): Promise<Map<string, Text>> {
  const { rows } = await sql<{ id: string; ar: string; en: string }>`
    SELECT w.id::text, who.name_ar AS ar, who.name_en AS en
    FROM visitor w JOIN person who ON who.id = w.person
    WHERE EXISTS (SELECT FROM visit_person p JOIN planned_visit v ON v.id = p.visit
      WHERE p.visitor = w.id AND v.cycle_id = ${cycle})
    ORDER BY who.name_ar COLLATE "ar-x-icu", w.id`.execute(database)
  return new Map(rows.map(({ id, ar, en }) => [id, { ar, en }]))
}
