/**
 * A national cycle: 5,000 centres and 300 criteria, 1.5 million observations. How many observations a second are read,
 * checked, staged and loaded, against PostgreSQL's own COPY of the same rows into a bare table (ratio copy). How long
 * the result takes. When each large page first shows something in Chromium, and how long a weight that is moved takes to
 * show the new classes there; one second is what they are held to (ratio second: one second by the slowest). `--quick` takes 100 centres.
 */
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { setClock } from '#modules/cycles/set-clock.server.ts'
import { loadImport } from '#modules/evidence/load-import.server.ts'
import { readImport } from '#modules/evidence/read-import.server.ts'
import { uploadImport } from '#modules/evidence/upload-import.server.ts'
import { computeResult } from '#modules/results/compute-result.server.ts'
import { loadConfig } from '#platform/config.ts'
import { createLog } from '#platform/log.ts'
import { openServices } from '#platform/open-services.ts'
import { startEmbedded } from '#platform/postgres/embedded.ts'
import type { Services } from '#platform/services.ts'
import { serverOf, startProgram } from '../tests/support/server.ts'
import { centreCodes, largeCycle, observationsOf, openLargeCycle, secretary } from './large/fill-cycle.ts'
import { fillVisits } from './large/fill-visits.ts'
import { openPaintWatch, type PaintWatch } from './large/first-paint.ts'
import { timeCopy } from './large/time-copy.ts'
import { timeTrial } from './large/time-trial.ts'
import { machine, medianOf, printRatio, timed } from './measure.ts'

const quick = process.argv.includes('--quick')
const CENTRES = quick ? 100 : 5000
/** Centres of one file: what one import may hold. */
const OF_A_FILE = 1500
const CRITERIA = 300

const centres = centreCodes(CENTRES)
console.log(`${machine()}; ${CENTRES} centres × ${CRITERIA} criteria${quick ? ' (the full run: 5,000)' : ''}`)
const dataDir = await mkdtemp(join(tmpdir(), 'taqyeem-large-'))
await chmod(dataDir, 0o711)
const log = createLog({ logLevel: 'error' })
const database = await startEmbedded({ dataDir, log, purpose: 'bench' })
process.env.DATABASE_URL = database.url
const stop = await startProgram(['serve', '--sample', '--no-jobs'])
const config = await loadConfig({ ...process.env, SECRET: serverOf().secret })
const opened = await openServices({ config, log, url: database.url, worker: false })
try {
  await setClock(opened.services)
  await openLargeCycle(opened.services, centres)
  await measureImport(opened.services)
  const computing = await timed(() => computeResult(opened.services, secretary, largeCycle))
  console.log(`computing the result of all, with its trees and proofs: ${(computing / 1000).toFixed(1)} s`)
  await publish(opened.services)
  await measurePages()
} finally {
  await opened.close()
  await stop()
  await database.stop()
  await rm(dataDir, { recursive: true, force: true })
}

async function measureImport(services: Services): Promise<void> {
  let [reading, loading, copying, rows] = [0, 0, 0, 0]
  for (let first = 0; first < CENTRES; first += OF_A_FILE) {
    const some = centres.slice(first, first + OF_A_FILE)
    const text = observationsOf(some)
    rows += some.length * CRITERIA
    copying += await timeCopy(services.database, dataDir, text)
    const file = { name: `large-${first}.csv`, bytes: new TextEncoder().encode(text) }
    let id = ''
    reading += await timed(async () => {
      id = await uploadImport(services, secretary, { cycle: largeCycle, file })
      await readImport(services, { cycle: largeCycle, id })
    })
    loading += await timed(() => loadImport(services, secretary, { cycle: largeCycle, id }))
  }
  await sql`ANALYZE`.execute(services.database)
  const rate = (took: number) => `${Math.round(rows / (took / 1000)).toLocaleString('en')} rows/s`
  console.log(`import of ${rows.toLocaleString('en')} observations: ${rate(reading + loading)}`)
  console.log(`  reading and checking ${rate(reading)}, loading ${rate(loading)}; COPY ${rate(copying)}`)
  printRatio('copy', copying / (reading + loading))
}

/** Freezing and publishing need a second person and their looks; here only their outcome is needed. */
async function publish({ database: held }: Services): Promise<void> {
  await sql`UPDATE result SET status = 'frozen', frozen_at = now() WHERE cycle_id = ${largeCycle}`.execute(
    held,
  )
  await sql`UPDATE result SET status = 'published' WHERE cycle_id = ${largeCycle}`.execute(held)
  await sql`UPDATE cycle SET status = 'published', published_at = now() WHERE id = ${largeCycle}`.execute(
    held,
  )
  await sql`UPDATE public_edition SET edition = edition + 1`.execute(held)
}

async function measurePages(): Promise<void> {
  await fillVisits(opened.services.database)
  const staff = await openPaintWatch(true)
  const visitor = await openPaintWatch(false)
  const slowest: number[] = []
  const show = async (watch: typeof staff, name: string, path: string): Promise<void> => {
    const times: number[] = []
    for (let time = 0; time < (quick ? 2 : 3); time += 1) times.push(await watch.firstPaint(path))
    const middle = medianOf(times)
    slowest.push(middle)
    console.log(`${name}: first paint ${middle.toFixed(0)} ms (first visit ${times[0]!.toFixed(0)} ms)`)
  }
  await show(visitor, 'results, in an order of one’s own', `/ar/results/${largeCycle}?sort=name`)
  await show(visitor, 'one centre', `/ar/results/${largeCycle}/${centres[7]}`)
  await show(visitor, 'guide', '/ar/guide/large/1')
  await show(staff, 'analysis, list', `/ar/analysis/${largeCycle}`)
  await show(staff, 'analysis, heat map', `/ar/analysis/${largeCycle}?view=heat`)
  await show(staff, 'analysis, missed criteria', `/ar/analysis/${largeCycle}?view=missed`)
  await show(staff, 'registry', '/ar/registry')
  await show(staff, 'progress of the cycle, four visits a centre', `/ar/cycles/${largeCycle}/progress`)
  await show(staff, 'guide editor', '/ar/guides/large/2')
  slowest.push(await showTrial(staff))
  await show(staff, 'what-if', `/en/analysis/${largeCycle}/what-if`)
  await showReport()
  await staff.close()
  await visitor.close()
  printRatio('second', 1000 / Math.max(...slowest))
}

/** Moving a weight: from the keystroke to the new classes, in the browser. */
async function showTrial(watch: PaintWatch): Promise<number> {
  const path = `/en/analysis/${largeCycle}/what-if`
  const { ready, first, later, blocked } = await timeTrial(watch, path, quick ? 3 : 7)
  const middle = medianOf([...later])
  console.log(
    `what-if: evidence read once in ${(ready / 1000).toFixed(1)} s; a weight moved, new classes after ${middle.toFixed(0)} ms (the first time ${first.toFixed(0)} ms), the page held up for at most ${blocked.toFixed(0)} ms`,
  )
  return middle
}

/** A report is a download, and paints nothing: from asking to the last byte, of a result read for the first time. */
async function showReport(): Promise<void> {
  const { baseUrl } = serverOf()
  const ask = (centre: string) =>
    timed(async () => {
      const answer = await fetch(`${baseUrl}/ar/reports/${largeCycle}/centre/${centre}`)
      const start = Buffer.from(await answer.arrayBuffer())
        .subarray(0, 5)
        .toString()
      if (start !== '%PDF-') throw new Error(`the report of ${centre} answered ${answer.status}: no PDF`)
    })
  const [first, second] = [await ask(centres[1]!), await ask(centres[2]!)]
  console.log(`one centre’s PDF: ${first.toFixed(0)} ms, the next centre’s ${second.toFixed(0)} ms`)
}
