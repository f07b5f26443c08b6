/**
 * Public pages on release day: the guide and a centre's page with its proof and tree, requests a second and the slowest
 * hundredth, against an empty Hono route served the same way on the same machine in the same run, interleaved. And what a
 * first view weighs. One process each; the load comes from this one.
 */
import autocannon from 'autocannon'
import startServer, { serverOf } from '../tests/support/server.ts'
import { machine, medianOf, printRatio } from './measure.ts'
import { firstViewBytes } from './pages/first-view.ts'
import { startEmpty } from './pages/start-empty.ts'

const quick = process.argv.includes('--quick')
const ROUNDS = quick ? 3 : 5
const SECONDS = quick ? 1 : 4
const CONNECTIONS = 32
/** What a public page may weigh in all, in KiB. */
const BUDGET = 150

console.log(`${machine()}; ${CONNECTIONS} connections, ${ROUNDS} rounds of ${SECONDS} s`)
const stop = await startServer()
const empty = await startEmpty()
try {
  await measurePages(serverOf().baseUrl)
} finally {
  empty.stop()
  await stop()
}

async function measurePages(baseUrl: string): Promise<void> {
  const pages = [`${baseUrl}/ar/guide`, await firstCentrePage(baseUrl)]
  const rates = new Map<string, { rate: number[]; p99: number[] }>()
  for (const url of [...pages, empty.url]) {
    rates.set(url, { rate: [], p99: [] })
    await load(url, 1)
  }
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [url, { rate, p99 }] of rates) {
      const result = await load(url, SECONDS)
      rate.push(result.requests.average)
      p99.push(result.latency.p99)
    }
  }
  for (const [url, { rate, p99 }] of rates) {
    console.log(`${new URL(url).pathname}: ${medianOf(rate).toFixed(0)} requests/s, p99 ${medianOf(p99)} ms`)
  }
  for (const url of pages) await weigh(url)
  const slowest = Math.min(...pages.map((url) => medianOf(rates.get(url)?.rate ?? [])))
  printRatio('empty', slowest / medianOf(rates.get(empty.url)?.rate ?? []))
}

async function load(url: string, duration: number) {
  const headers = { 'accept-encoding': 'br' }
  const result = await autocannon({ url, connections: CONNECTIONS, duration, headers })
  if (result.errors + result.non2xx > 0)
    throw new Error(`${url}: ${result.errors + result.non2xx} requests failed`)
  return result
}

/** The page of the first centre in the latest published cycle, found as a visitor would. */
async function firstCentrePage(baseUrl: string): Promise<string> {
  const cycle = await firstLink(`${baseUrl}/ar/results`, /href="(\/ar\/results\/[^"/?#]+)"/)
  return firstLink(cycle, /href="(\/ar\/results\/[^"/?#]+\/[^"/?#]+)"/)
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
