/**
 * Public pages on release day: the guide, a centre's page with its proof and tree, the results of 86 and of 5,000 centres,
 * requests a second and the slowest hundredth, against an empty Hono route served the same way on the same machine in the
 * same run, interleaved. A page kept as bytes against nginx giving the same bytes from a file (one process each). How long
 * a results page takes that is not kept. And what a first view weighs. The load comes from this process.
 */
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createLog } from '#platform/log.ts'
import { startEmbedded } from '#platform/postgres/embedded.ts'
import { serverOf, startProgram } from '../tests/support/server.ts'
import { machine, medianOf, printRatio, timed } from './measure.ts'
import { firstViewBytes } from './pages/first-view.ts'
import { addLargeCycle, largeCycle } from './pages/large-cycle.ts'
import { load } from './pages/load.ts'
import { startEmpty } from './pages/start-empty.ts'
import { startNginx } from './pages/start-nginx.ts'

const quick = process.argv.includes('--quick')
const ROUNDS = 3 + (quick ? 0 : 2)
const SECONDS = quick ? 0.4 : 4
const LARGE = quick ? 1000 : 5000
/** What a public page may weigh in all, in KiB. */
const BUDGET = 150

console.log(`${machine()}; ${ROUNDS} rounds of ${SECONDS} s`)
const dataDir = await mkdtemp(join(tmpdir(), 'taqyeem-pages-'))
await chmod(dataDir, 0o711)
const database = await startEmbedded({ dataDir, log: createLog({ logLevel: 'error' }), purpose: 'bench' })
process.env.DATABASE_URL = database.url
const stop = await startProgram(['serve', '--sample', '--no-jobs'])
const empty = await startEmpty()
try {
  await addLargeCycle(database.url, LARGE)
  await measurePages(serverOf().baseUrl)
} finally {
  empty.stop()
  await stop()
  await database.stop()
  await rm(dataDir, { recursive: true, force: true })
}

async function measurePages(baseUrl: string): Promise<void> {
  const centre = await firstLink(`${baseUrl}/ar/results/3`, /href="(\/ar\/results\/3\/[^"/?#]+)"/)
  const small = `${baseUrl}/ar/results/3`
  const large = `${baseUrl}/ar/results/${largeCycle}`
  const pages = [`${baseUrl}/ar/guide`, centre, small, large]
  await showRendering([small, large])
  const rates = await race([...pages, empty.url], 'br')
  for (const url of [pages[0]!, centre]) await weigh(url)
  const slowest = Math.min(...pages.map((url) => rates.get(url) ?? 0))
  printRatio('empty', slowest / (rates.get(empty.url) ?? 0))
  await raceNginx(small)
}

/** Both give the page as it is, not compressed, so that both give the same bytes. */
async function raceNginx(url: string): Promise<void> {
  const page = await fetch(url, { headers: { 'accept-encoding': 'identity' } })
  const nginx = await startNginx(new Uint8Array(await page.arrayBuffer()))
  if (nginx === null) {
    console.log('nginx is not installed here: install the package nginx-light to compare with it')
    return
  }
  try {
    const rates = await race([url, nginx.url], 'identity')
    printRatio('nginx', (rates.get(url) ?? 0) / (rates.get(nginx.url) ?? 0))
  } finally {
    await nginx.stop()
  }
}

/** Requests a second of each address, the middle of several rounds in which they take turns. */
async function race(urls: readonly string[], encoding: string): Promise<ReadonlyMap<string, number>> {
  const rates = new Map(urls.map((url) => [url, { rate: [] as number[], p99: [] as number[] }]))
  for (const url of urls) await warmUp(url, encoding)
  for (let round = 0; round < ROUNDS; round += 1)
    for (const [url, { rate, p99 }] of rates) {
      const result = await load(url, SECONDS, encoding)
      rate.push(result.rate)
      p99.push(result.p99)
    }
  for (const [url, { rate, p99 }] of rates)
    console.log(`${new URL(url).pathname}: ${medianOf(rate).toFixed(0)} requests/s, p99 ${medianOf(p99)} ms`)
  return new Map([...rates].map(([url, { rate }]) => [url, medianOf(rate)]))
}

async function warmUp(url: string, encoding: string): Promise<void> {
  for (let time = 0; time < 60; time += 1)
    await (await fetch(url, { headers: { 'accept-encoding': encoding } })).arrayBuffer()
}

/** A list in an order of the visitor's own is not kept: what rendering it takes, from asking to the last byte. */
async function showRendering(urls: readonly string[]): Promise<void> {
  for (const url of urls) {
    const times: number[] = []
    for (let time = 0; time < (quick ? 3 : 7); time += 1)
      times.push(await timed(async () => (await fetch(`${url}?sort=name`)).arrayBuffer()))
    console.log(`${new URL(url).pathname}?sort=name, not kept: ${medianOf(times).toFixed(0)} ms`)
  }
}

async function firstLink(url: string, pattern: RegExp): Promise<string> {
  const found = pattern.exec(await (await fetch(url)).text())?.[1]
  if (found === undefined) throw new Error(`no link like ${pattern} on ${url}`)
  return new URL(found, url).href
}

async function weigh(url: string): Promise<void> {
  const { total, parts } = await firstViewBytes(url)
  const size = total / 1024
  console.log(`${new URL(url).pathname}: first view ${size.toFixed(1)} KiB of ${BUDGET} (${parts})`)
  if (size > BUDGET) process.exitCode = 1
}
