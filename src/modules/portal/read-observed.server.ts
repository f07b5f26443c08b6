import { sql } from 'kysely'
import type { Database } from '#platform/database.ts'
import type { CompiledGuide } from '#scoring/compile-guide.ts'
import type { Stage } from '#scoring/observation.ts'

/** By stage and centre, the positions of the measures that were observed enough. A centre without a line: nothing came in. */
export type Observed = Readonly<Record<Stage, ReadonlyMap<string, readonly number[]>>>

/**
 * Which measures were observed enough in a cycle, as the engine reads them: the values of a measure reach its instrument's
 * minimum, or there are none and it was found not applicable. Counted in the database: of a large cycle a million and a
 * half observations stay there, and one line a centre comes back.
 */
export async function readObserved(
  database: Database,
  cycle: number,
  { measures }: CompiledGuide,
): Promise<Observed> {
  const codes = measures.map(({ measure }) => measure.code)
  const minimums = measures.map(({ instrument }) => Math.ceil(instrument.minimum))
  const { rows } = await sql<{ centre: string; stage: Stage; seen: number[] | null }>`
    SELECT one.centre, one.stage,
      array_agg(asked.place) FILTER (WHERE one.values_n >= asked.minimum OR one.values_n = 0) AS seen
    FROM (
      SELECT centre, stage, measure, coalesce(sum(n) FILTER (WHERE not_applicable IS NULL), 0) AS values_n
      FROM observation WHERE cycle_id = ${cycle} GROUP BY centre, stage, measure) one
    LEFT JOIN (SELECT code, minimum, place::integer - 1 AS place
      FROM unnest(${codes}::text[], ${minimums}::integer[]) WITH ORDINALITY AS a (code, minimum, place)) asked
      ON asked.code = one.measure
    GROUP BY one.centre, one.stage`.execute(database)
  const of = (stage: Stage) =>
    new Map(rows.filter((row) => row.stage === stage).map(({ centre, seen }) => [centre, seen ?? []]))
  return { initial: of('initial'), final: of('final') }
}
