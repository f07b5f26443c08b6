/**
 * An audit of three years: 2,000,000 rows. How long each page of it takes to be read, whatever it is narrowed to; half a
 * second is what they are held to (ratio half-second: half a second by the slowest). How many rows a second the whole
 * chain is verified, against SHA-256 alone over the same bytes (ratio sha256), and given as a file, against PostgreSQL's
 * own COPY of the same rows (ratio copy). `--quick` takes 100,000 rows.
 */
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { exportAudit } from '#modules/audit/export-audit.server.ts'
import { listKinds, readAuditPage } from '#modules/audit/read-audit.server.ts'
import { verifyAudit } from '#platform/audit-verify.ts'
import { canonicalJson } from '#platform/canonical-json.ts'
import { systemClock } from '#platform/clock.ts'
import { openDatabase } from '#platform/database.ts'
import { sha256 } from '#platform/digest.ts'
import { createLog } from '#platform/log.ts'
import { migrate } from '#platform/migrate.ts'
import { startEmbedded } from '#platform/postgres/embedded.ts'
import { readAuditView } from '../src/modules/audit/audit-view.ts'
import { askings } from './audit/askings.ts'
import { type FilledAudit, fillAudit } from './audit/fill-audit.ts'
import { machine, medianOf, printRatio, timed } from './measure.ts'

const quick = process.argv.includes('--quick')
const ROWS = quick ? 100_000 : 2_000_000

console.log(`${machine()}; ${ROWS.toLocaleString('en')} rows${quick ? ' (the full run: 2,000,000)' : ''}`)
const dataDir = await mkdtemp(join(tmpdir(), 'taqyeem-audit-'))
await chmod(dataDir, 0o711)
const server = await startEmbedded({ dataDir, log: createLog({ logLevel: 'error' }), purpose: 'bench' })
const database = openDatabase(server.url)
const source = { database, clock: systemClock }
try {
  await migrate(database, 'migrations')
  const filled = await fillAudit(database, dataDir, ROWS)
  await measurePages(filled)
  await measureVerify()
  await measureExport()
} finally {
  await database.destroy()
  await server.stop()
  await rm(dataDir, { recursive: true, force: true })
}

async function measurePages(filled: FilledAudit): Promise<void> {
  const slowest: number[] = []
  for (const { name, query, before } of askings(filled)) {
    const view = readAuditView(new URLSearchParams(query))
    const times: number[] = []
    for (let time = 0; time < 3; time += 1)
      times.push(await timed(() => Promise.all([readAuditPage(source, view, before), listKinds(database)])))
    slowest.push(medianOf(times))
    console.log(`${name}: ${medianOf(times).toFixed(0)} ms (the first time ${times[0]!.toFixed(0)} ms)`)
  }
  printRatio('half-second', 500 / Math.max(...slowest))
}

function rate(took: number): string {
  return `${Math.round(ROWS / (took / 1000)).toLocaleString('en')} rows/s`
}

async function measureVerify(): Promise<void> {
  const took = await timed(async () => {
    const verdict = await verifyAudit(database)
    if (!verdict.sound || verdict.rows !== ROWS) throw new Error('the chain of the bench is not sound')
  })
  // A twentieth of the bytes, hashed a row at a time and nothing else.
  const some = await database
    .selectFrom('audit')
    .selectAll()
    .limit(ROWS / 20)
    .execute()
  const texts = some.map(({ hash: _, ...row }) => canonicalJson({ ...row, at: row.at.toISOString() }))
  const alone = await timed(() => {
    for (const text of texts) sha256(text)
  })
  console.log(`verify: ${rate(took)}; SHA-256 alone ${rate(alone * 20)}`)
  printRatio('sha256', (alone * 20) / took)
}

async function measureExport(): Promise<void> {
  let bytes = 0
  const took = await timed(async () => {
    for await (const part of exportAudit(source, readAuditView(new URLSearchParams()), 'audit.csv'))
      bytes += part.byteLength
  })
  const file = join(dataDir, 'bench.csv')
  await using _ = { [Symbol.asyncDispose]: () => rm(file, { force: true }) }
  await chmod(dataDir, 0o777)
  const copied = await timed(() =>
    sql`COPY (SELECT * FROM audit ORDER BY id DESC) TO ${sql.lit(file)} WITH (FORMAT csv, HEADER true)`.execute(
      database,
    ),
  )
  const peak = Math.round(process.resourceUsage().maxRSS / 1024)
  console.log(
    `export: ${rate(took)}, ${Math.round(bytes / 1e6)} MB; COPY ${rate(copied)}; peak memory ${peak} MiB`,
  )
  printRatio('copy', copied / took)
}
