import { sql } from 'kysely'
import type { Database } from '#platform/database.ts'
import type { CompiledGuide } from '#scoring/compile-guide.ts'
import type { Stage } from '#scoring/observation.ts'

/** By stage and centre, the positions of the measures that were observed enough. A centre without a line: nothing came in. */
export type Observed = Readonly<Record<Stage, ReadonlyMap<string, readonly number[]>>>

/** More than any minimum; what is packed below it stays apart from the position of the measure. */
const most = 1_000_000

/**
 * Which measures were observed enough in a cycle, as the engine reads them: the values of a measure reach its instrument's
 * minimum, or there are none and it was found not applicable. Of a large cycle a million and a half observations stay in
 * the database: one line a centre comes back, each observation as one number in it (position of its measure, and n).
 */
export async function readObserved(
  database: Database,
  cycle: number,
  { measures }: CompiledGuide,
): Promise<Observed> {
  const codes = measures.map(({ measure }) => measure.code)
  const { rows } = await sql<Row>`
    SELECT o.centre, o.stage, string_agg((asked.place * ${sql.lit(most)} +
      CASE WHEN o.not_applicable IS NULL THEN least(o.n, ${sql.lit(most - 1)}) ELSE 0 END)::text, ' ') AS found
    FROM observation o
    LEFT JOIN (SELECT code, place - 1 AS place
      FROM unnest(${codes}::text[]) WITH ORDINALITY AS a (code, place)) asked ON asked.code = o.measure
    WHERE o.cycle_id = ${cycle} GROUP BY o.centre, o.stage`.execute(database)
  const minimums = measures.map(({ instrument }) => instrument.minimum)
  const of = (stage: Stage) =>
    new Map(
      rows.filter((row) => row.stage === stage).map(({ centre, found }) => [centre, seenIn(found, minimums)]),
    )
  return { initial: of('initial'), final: of('final') }
}

interface Row {
  readonly centre: string
  readonly stage: Stage
  /** Null where nothing that the guide asks was observed. */
  readonly found: string | null
}

/** The positions of the measures that were observed enough, from the numbers of one line. */
function seenIn(found: string | null, minimums: readonly number[]): number[] {
  const values = new Map<number, number>()
  for (const text of found === null ? [] : found.split(' ')) {
    const packed = Number(text)
    const place = Math.floor(packed / most)
    values.set(place, (values.get(place) ?? 0) + (packed % most))
  }
  return [...values].flatMap(([place, n]) => (n === 0 || n >= (minimums[place] ?? 1) ? [place] : []))
}
