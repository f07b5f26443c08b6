import { type RawBuilder, sql } from 'kysely'
import type { Database } from '#platform/database.ts'

/**
 * Where a visit of the plan stands. `done`: what it observed has come in; `late`: its day is over and nothing has;
 * `ahead`: its day is today or to come; `exempt`: its centre is left out of the cycle's evaluation.
 */
export const visitStates = ['done', 'late', 'ahead', 'exempt'] as const

export type VisitState = (typeof visitStates)[number]

/** The occasions on which something came in, each with the day that it is about. */
const occasions = (cycle: number, zone: string): RawBuilder<unknown> => sql`
  SELECT centre, stage, instrument, (observed_at AT TIME ZONE ${zone})::date AS day
  FROM occasion WHERE cycle_id = ${cycle}`

/**
 * The visits that were made. An occasion is the visit that was planned for its day; where there is none, the first by their
 * moments of those of its centre, stage and instrument that have no occasion of their own.
 */
const made = (cycle: number, zone: string): RawBuilder<unknown> => sql`
  WITH occasion AS MATERIALIZED (${occasions(cycle, zone)}),
  standing AS (
    SELECT p.id, p.centre, p.stage, p.instrument, p.starts_at, p.number, coalesce(d.occasions, 0) >= row_number() OVER (
      PARTITION BY p.centre, p.stage, p.instrument, (p.starts_at AT TIME ZONE ${zone})::date
      ORDER BY p.starts_at, p.number) AS on_its_day
    FROM planned_visit p
    LEFT JOIN (SELECT centre, stage, instrument, day, count(*) AS occasions FROM occasion GROUP BY 1, 2, 3, 4) d
      ON d.centre = p.centre AND d.stage = p.stage AND d.instrument = p.instrument
        AND d.day = (p.starts_at AT TIME ZONE ${zone})::date
    WHERE p.cycle_id = ${cycle} AND p.status = 'planned'),
  placed AS (
    SELECT *, count(*) FILTER (WHERE on_its_day) OVER (PARTITION BY centre, stage, instrument) AS met,
      row_number() OVER (PARTITION BY centre, stage, instrument, on_its_day ORDER BY starts_at, number) AS place
    FROM standing)
  SELECT placed.id FROM placed
  JOIN (SELECT centre, stage, instrument, count(*) AS occasions FROM occasion GROUP BY 1, 2, 3) came
    USING (centre, stage, instrument)
  WHERE placed.on_its_day OR placed.place <= came.occasions - placed.met`

/** Joins the visits `v` of a cycle that were made, as `made`; days are those of the zone. */
export const joinMade = (cycle: number, zone: string): RawBuilder<unknown> => sql`
  LEFT JOIN (${made(cycle, zone)}) made ON made.id = v.id`

/** The visits of a cycle that were made, whatever day they were planned for. */
export async function listMade(database: Database, cycle: number, zone: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`${made(cycle, zone)}`.execute(database)
  return rows.map(({ id }) => id)
}

/** Joins what tells the state of the visits `v` of a cycle. */
export const joinState = (cycle: number, zone: string): RawBuilder<unknown> => sql`
  ${joinMade(cycle, zone)}
  LEFT JOIN cycle_exemption x ON x.cycle_id = v.cycle_id AND x.centre = v.centre AND x.status = 'granted'`

/** The state of a visit `v` at a moment, where `joinState` has joined; days are those of the zone. */
export const stateOfVisit = (zone: string, now: Date): RawBuilder<VisitState> => sql<VisitState>`
  CASE WHEN x.centre IS NOT NULL THEN 'exempt'
    WHEN made.id IS NOT NULL THEN 'done'
    WHEN (v.ends_at AT TIME ZONE ${zone})::date < (${now}::timestamptz AT TIME ZONE ${zone})::date THEN 'late'
    ELSE 'ahead' END`
