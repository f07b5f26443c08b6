import { DOUBLE, type DuckDBConnection, DuckDBDataChunk, DuckDBInstance } from '@duckdb/node-api'
import type { Guide } from '#scoring/guide.ts'

const ROWS_A_CHUNK = 2048

/** What both sides must agree on: sums over all centres of every published column. */
export interface TreeSums {
  readonly overall: number
  readonly coreFulfilled: number
  readonly coreApplicable: number
  readonly pillars: number
  readonly criteria: number
}

/** DuckDB with the measure scores in memory, one column a measure: the shape it scans fastest (a row a centre). */
export async function openDuckDb(
  scores: Float64Array,
  centres: number,
  guide: Guide,
): Promise<DuckDBConnection> {
  const connection = await (await DuckDBInstance.create(':memory:')).connect()
  const columns = measureColumns(guide)
  await connection.run(`CREATE TABLE scores (${columns.map((name) => `${name} DOUBLE`).join(', ')})`)
  const appender = await connection.createAppender('scores')
  const types = columns.map(() => DOUBLE)
  for (let from = 0; from < centres; from += ROWS_A_CHUNK) {
    const count = Math.min(ROWS_A_CHUNK, centres - from)
    const chunk = DuckDBDataChunk.create(types, count)
    chunk.setColumns(columns.map((_, measure) => columnOf(scores, columns.length, measure, from, count)))
    appender.appendDataChunk(chunk)
  }
  appender.closeSync()
  return connection
}

function columnOf(scores: Float64Array, width: number, measure: number, from: number, count: number) {
  return Array.from({ length: count }, (_, row) => {
    const score = scores[(from + row) * width + measure]!
    return Number.isNaN(score) ? null : score
  })
}

const measureColumns = (guide: Guide) =>
  guide.pillars.flatMap(({ criteria }) =>
    criteria.flatMap(({ measures }) => measures.map(({ code }) => code)),
  )

interface Child {
  readonly column: string
  readonly weight: number
}

/** Weighted mean of columns in which nulls leave the base. */
const meanSql = (children: readonly Child[]) => {
  const top = children.map(({ column, weight }) => `coalesce(${column} * ${weight}, 0)`)
  const base = children.map(({ column, weight }) => `CASE WHEN ${column} IS NULL THEN 0 ELSE ${weight} END`)
  return `(${top.join(' + ')}) / nullif(${base.join(' + ')}, 0)`
}

/** The same weighted tree as one query: criteria, pillars, overall and core counts, each column rounded and summed. */
export function treeQuery(guide: Guide): string {
  const child = (column: string, weight = 1): Child => ({ column, weight })
  const criteria = guide.pillars.flatMap(({ criteria: own }) => own)
  const level1 = criteria.map(
    ({ code, measures }) => `${meanSql(measures.map((m) => child(m.code, m.weight)))} AS ${code}`,
  )
  const level2 = guide.pillars.map(
    ({ code, criteria: own }) => `${meanSql(own.map((c) => child(c.code, c.weight)))} AS ${code}`,
  )
  const overall = meanSql(guide.pillars.map(({ code, weight }) => child(code, weight)))
  const core = criteria.filter((criterion) => criterion.core)
  const fulfilled = core.map(
    ({ code, fulfilledAt }) => `CASE WHEN r_${code} >= ${fulfilledAt} THEN 1 ELSE 0 END`,
  )
  const applicable = core.map(({ code }) => `CASE WHEN r_${code} IS NULL THEN 0 ELSE 1 END`)
  const sum = (names: readonly string[]) => names.map((name) => `coalesce(sum(${name}), 0)`).join(' + ')
  return `
    WITH a AS (SELECT ${level1.join(', ')} FROM scores),
    b AS (SELECT *, ${level2.join(', ')} FROM a),
    c AS (SELECT ${criteria.map(({ code }) => `round(${code}, 6) AS r_${code}`).join(', ')},
      ${guide.pillars.map(({ code }) => `round(${code}, 6) AS r_${code}`).join(', ')},
      round(${overall}, 6) AS overall FROM b)
    SELECT sum(overall) AS overall, sum(${fulfilled.join(' + ')}) AS fulfilled, sum(${applicable.join(' + ')}) AS applicable,
      ${sum(guide.pillars.map(({ code }) => `r_${code}`))} AS pillars,
      ${sum(criteria.map(({ code }) => `r_${code}`))} AS criteria FROM c`
}

/** The other shape: a row a score, with the places and weights beside it, in the order of the centres. */
export async function makeLong(connection: DuckDBConnection, guide: Guide): Promise<void> {
  const rows = guide.pillars.flatMap((pillar, p) =>
    pillar.criteria.flatMap((criterion, c) =>
      criterion.measures.map(
        (measure) =>
          `('${measure.code}', ${p}, ${p * 100 + c}, ${measure.weight}, ${criterion.weight}, ${pillar.weight}, ${criterion.core}, ${criterion.fulfilledAt})`,
      ),
    ),
  )
  await connection.run(`CREATE TABLE places AS SELECT * FROM (VALUES ${rows.join(', ')})
    AS t(measure, pillar, criterion, weight, criterion_weight, pillar_weight, core, fulfilled_at)`)
  await connection.run(`CREATE TABLE long AS
    SELECT centre::INTEGER AS centre, pillar::TINYINT AS pillar, criterion::SMALLINT AS criterion, weight::DOUBLE AS weight,
      criterion_weight::DOUBLE AS criterion_weight, pillar_weight::DOUBLE AS pillar_weight, core, fulfilled_at::DOUBLE AS fulfilled_at, score
    FROM (UNPIVOT (SELECT row_number() OVER () AS centre, * FROM scores) ON * EXCLUDE (centre) INTO NAME measure VALUE score)
    JOIN places USING (measure) ORDER BY centre`)
}

/** The tree by grouping, level by level. */
export const longQuery = `
  WITH a AS (SELECT centre, criterion, any_value(pillar) AS pillar, any_value(criterion_weight) AS w, any_value(pillar_weight) AS pw,
      any_value(core) AS core, any_value(fulfilled_at) AS f, sum(score * weight) / sum(weight) AS score FROM long GROUP BY centre, criterion),
  b AS (SELECT centre, pillar, any_value(pw) AS pw, sum(score * w) / sum(w) AS score, sum(round(score, 6)) AS criteria,
      count(*) FILTER (core AND round(score, 6) >= f) AS fulfilled, count(*) FILTER (core) AS applicable FROM a GROUP BY centre, pillar),
  c AS (SELECT round(sum(score * pw) / sum(pw), 6) AS overall, sum(fulfilled) AS fulfilled, sum(applicable) AS applicable,
      sum(round(score, 6)) AS pillars, sum(criteria) AS criteria FROM b GROUP BY centre)
  SELECT sum(overall), sum(fulfilled), sum(applicable), sum(pillars), sum(criteria) FROM c`

/** Runs the query and reads its one row. */
export async function runTree(connection: DuckDBConnection, query: string): Promise<TreeSums> {
  const [row] = await (await connection.runAndReadAll(query)).getRows()
  const [overall, coreFulfilled, coreApplicable, pillars, criteria] = (row ?? []).map(Number)
  return {
    overall: overall ?? 0,
    coreFulfilled: coreFulfilled ?? 0,
    coreApplicable: coreApplicable ?? 0,
    pillars: pillars ?? 0,
    criteria: criteria ?? 0,
  }
}
