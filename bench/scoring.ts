/**
 * Scoring a nation: 100,000 centres × 92 criteria × 3 measures up the tree, against DuckDB computing the same weighted
 * tree in SQL from the same scores in memory, each in the shape it does best. One scoring process, one thread; DuckDB
 * uses all cores. Also: time against the number of centres, memory, and what one changed observation costs.
 */
import { resourceUsage } from 'node:process'
import { compileGuide } from '#scoring/compile-guide.ts'
import { type ScoreColumns, scoreColumns } from '#scoring/score-columns.ts'
import { machine, medianOf, printRatio, timed } from './measure.ts'
import { longQuery, makeLong, openDuckDb, runTree, type TreeSums, treeQuery } from './scoring/duckdb-tree.ts'
import { nationalGuide } from './scoring/national-guide.ts'
import { timeOneChange } from './scoring/one-change.ts'
import { randomScores } from './scoring/random-scores.ts'

const quick = process.argv.includes('--quick')
const guide = nationalGuide()
const compiled = compileGuide(guide)
const measures = compiled.measures.length

console.log(`${machine()}; ${compiled.criteria.length} criteria, ${measures} measures`)
await compareShapes()
const ratio = await againstDuckDb(quick ? 40_000 : 100_000, quick ? 5 : 9)
await growth(quick ? [25_000, 50_000, 100_000] : [100_000, 250_000, 500_000, 1_000_000])
timeOneChange(guide, quick ? 100 : 500)
console.log(
  `peak memory ${(resourceUsage().maxRSS / 2 ** 20).toFixed(2)} GiB (scores, DuckDB and results together)`,
)
printRatio('duckdb', ratio)

/** DuckDB's better shape is found by trying: a column a measure, or a row a score. */
async function compareShapes(): Promise<void> {
  const centres = quick ? 10_000 : 20_000
  const connection = await openDuckDb(randomScores(centres, measures), centres, guide)
  await makeLong(connection, guide)
  const wide = treeQuery(guide)
  const [w, l]: [number[], number[]] = [[], []]
  for (let run = 0; run < 3; run += 1) {
    w.push(await timed(() => runTree(connection, wide)))
    l.push(await timed(() => runTree(connection, longQuery)))
  }
  agree(await runTree(connection, wide), await runTree(connection, longQuery))
  console.log(
    `DuckDB, ${centres} centres: a column a measure ${medianOf(w).toFixed(0)} ms, a row a score ${medianOf(l).toFixed(0)} ms`,
  )
  connection.closeSync()
}

async function againstDuckDb(centres: number, runs: number): Promise<number> {
  const scores = randomScores(centres, measures)
  const connection = await openDuckDb(scores, centres, guide)
  const query = treeQuery(guide)
  agree(sumsOf(scoreColumns(compiled, scores, centres)), await runTree(connection, query))
  const [ours, theirs]: [number[], number[]] = [[], []]
  for (let run = 0; run < runs; run += 1) {
    theirs.push(await timed(() => runTree(connection, query)))
    ours.push(await timed(() => scoreColumns(compiled, scores, centres)))
  }
  connection.closeSync()
  const [own, other] = [medianOf(ours), medianOf(theirs)]
  console.log(
    `${centres} centres: ours ${own.toFixed(0)} ms, DuckDB ${other.toFixed(0)} ms (medians of ${runs}, interleaved)`,
  )
  return other / own
}

async function growth(sizes: readonly number[]): Promise<void> {
  for (const centres of sizes) {
    const scores = randomScores(centres, measures)
    const times: number[] = []
    for (let run = 0; run < 3; run += 1)
      times.push(await timed(() => scoreColumns(compiled, scores, centres)))
    const best = medianOf(times)
    console.log(
      `${centres} centres: ${best.toFixed(0)} ms, ${((best / centres) * 1000).toFixed(2)} µs a centre`,
    )
  }
}

function sumsOf(columns: ScoreColumns): TreeSums {
  const sum = (values: Float64Array) =>
    values.reduce((total, value) => (Number.isNaN(value) ? total : total + value), 0)
  return {
    overall: sum(columns.overall),
    coreFulfilled: sum(columns.coreFulfilled),
    coreApplicable: sum(columns.coreApplicable),
    pillars: sum(columns.pillars),
    criteria: sum(columns.criteria),
  }
}

/** A race between different answers would mean nothing. */
function agree(a: TreeSums, b: TreeSums): void {
  for (const key of Object.keys(a) as (keyof TreeSums)[]) {
    if (Math.abs(a[key] - b[key]) > 1e-9 * Math.max(1, Math.abs(a[key]))) {
      throw new Error(`${key} differs: ${a[key]} and ${b[key]}`)
    }
  }
}
