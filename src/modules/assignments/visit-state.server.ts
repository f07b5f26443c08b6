import { type RawBuilder, sql } from 'kysely'

/**
 * Where a visit of the plan stands. `done`: what it observed has come in; `late`: its day is over and nothing has;
 * `ahead`: its day is today or to come; `exempt`: its centre is left out of the cycle's evaluation.
 */
export const visitStates = ['done', 'late', 'ahead', 'exempt'] as const

export type VisitState = (typeof visitStates)[number]

/**
 * The instruments of which something came in: per centre, stage and instrument how many occasions (sources) it came from.
 * The k-th visit with an instrument is done once k occasions are there. To be joined by `joinCame`.
 */
const came = (cycle: number): RawBuilder<unknown> => sql`
  SELECT centre, stage, instrument, count(*)::integer AS occasions FROM (
    SELECT DISTINCT o.centre, o.stage, m.instrument, coalesce(o.source, '') AS source
    FROM observation o
    JOIN (SELECT DISTINCT m ->> 'code' AS code, m ->> 'instrument' AS instrument
      FROM cycle c JOIN guide g ON g.code = c.guide_code AND g.edition = c.guide_edition,
        jsonb_path_query(g.document, '$.pillars[*].criteria[*].measures[*]') AS m
      WHERE c.id = ${cycle}) m ON m.code = o.measure
    WHERE o.cycle_id = ${cycle}) one
  GROUP BY centre, stage, instrument`

/** Joins what tells the state of the visits `v` of a cycle. */
export const joinCame = (cycle: number): RawBuilder<unknown> => sql`
  LEFT JOIN (${came(cycle)}) came
    ON came.centre = v.centre AND came.stage = v.stage AND came.instrument = v.instrument
  LEFT JOIN cycle_exemption x ON x.cycle_id = v.cycle_id AND x.centre = v.centre AND x.status = 'granted'`

/** The state of a visit `v` at a moment, where `joinCame` has joined; days are those of the zone. */
export const stateOfVisit = (zone: string, now: Date): RawBuilder<VisitState> => sql<VisitState>`
  CASE WHEN x.centre IS NOT NULL THEN 'exempt'
    WHEN came.occasions >= v.number THEN 'done'
    WHEN (v.ends_at AT TIME ZONE ${zone})::date < (${now}::timestamptz AT TIME ZONE ${zone})::date THEN 'late'
    ELSE 'ahead' END`
