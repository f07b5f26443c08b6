import { sql } from 'kysely'
import type { PlannedVisit } from '#assignment/problem.ts'
import type { Database } from '#platform/database.ts'
import { joinMade } from './visit-state.server.ts'
import { toLocal } from './zone-time.ts'

/** A visit of the accepted plan, with what the tables know of it beside. */
export interface Planned {
  readonly id: string
  readonly version: number
  readonly pinned: boolean
  /** What it observed has come in, whatever day it was planned for. */
  readonly done: boolean
  readonly startsAt: Date
  /** As the planner reads it, in local time. */
  readonly visit: PlannedVisit
}

/** The accepted plan of a cycle, cancelled visits left out, in the order of centre, instrument, stage and number. */
export async function listPlanned(database: Database, cycle: number, zone: string): Promise<Planned[]> {
  const { rows } = await sql<Row>`
    SELECT v.id, v.version, v.pinned, v.centre, v.instrument, v.stage, v.number, v.double, v.starts_at, v.ends_at,
      made.id IS NOT NULL AS done,
      coalesce((SELECT array_agg(p.visitor::text ORDER BY p.visitor::text COLLATE "C") FROM visit_person p
        WHERE p.visit = v.id AND p.removed_at IS NULL), '{}') AS people
    FROM planned_visit v
    ${joinMade(cycle, zone)}
    WHERE v.cycle_id = ${cycle} AND v.status = 'planned'
    ORDER BY v.centre COLLATE "C", v.instrument COLLATE "C", v.stage COLLATE "C", v.number`.execute(database)
  return rows.map((row) => ({
    id: row.id,
    version: row.version,
    pinned: row.pinned,
    done: row.done,
    startsAt: row.starts_at,
    visit: {
      centre: row.centre,
      instrument: row.instrument,
      stage: row.stage,
      number: row.number,
      people: row.people,
      startsAt: toLocal(row.starts_at, zone),
      endsAt: toLocal(row.ends_at, zone),
      double: row.double,
    },
  }))
}

interface Row extends Omit<PlannedVisit, 'startsAt' | 'endsAt'> {
  readonly id: string
  readonly version: number
  readonly pinned: boolean
  readonly done: boolean
  readonly starts_at: Date
  readonly ends_at: Date
}
