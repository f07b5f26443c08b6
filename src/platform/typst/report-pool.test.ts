import { setImmediate } from 'node:timers/promises'
import { afterEach, expect, test } from 'vitest'
import { TooBusy } from '#platform/too-busy.ts'
import { ReportPool, type ReportPoolOptions } from './report-pool.ts'
import { reportThreads, setReport } from './set-report.ts'
import { aReport } from './test-document.ts'

/** A thread that does what the title of a report tells it. */
const obedient = `
  import { parentPort, threadId } from 'node:worker_threads'
  parentPort.on('message', ({ title }) => {
    if (title === 'break') throw new Error('broken in the middle')
    if (title === 'leave') process.exit(7)
    if (title === 'hang') for (;;);
    if (title === 'refuse') parentPort.postMessage({ problem: 'not like this' })
    else parentPort.postMessage({ bytes: new Uint8Array([threadId]) })
  })`

const opened: ReportPool[] = []
const open = (over: Partial<ReportPoolOptions> = {}): ReportPool => {
  const thread = new URL(`data:text/javascript,${encodeURIComponent(obedient)}`)
  const pool = new ReportPool({ thread, threads: 2, waiting: 10, patience: 60_000, idle: 60_000, ...over })
  opened.push(pool)
  return pool
}
const ask = (pool: ReportPool, title: string) => pool.set(aReport({ title }))

afterEach(async () => {
  for (const pool of opened.splice(0)) await pool.close()
})

test('no thread lives before there is work, and never more than allowed', async () => {
  const pool = open()
  expect(pool.size).toBe(0)
  const answers = await Promise.all(Array.from({ length: 6 }, () => ask(pool, 'work')))
  expect(new Set(answers.map(([thread]) => thread)).size).toBeLessThanOrEqual(2)
  expect(pool.size).toBe(2)
  await pool.close()
  expect(pool.size).toBe(0)
})

test.each([
  ['break', /broken in the middle/],
  ['leave', /ended with code 7/],
])('a thread that does as told "%s" takes only its own report with it', async (order, reason) => {
  const pool = open()
  const orders = ['work', order, 'work', order, 'work', 'work'].map((title) => ask(pool, title))
  const answers = await Promise.allSettled(orders)
  expect(answers.map(({ status }) => status === 'fulfilled')).toEqual([true, false, true, false, true, true])
  for (const answer of answers)
    if (answer.status === 'rejected') expect(String(answer.reason)).toMatch(reason)
})

test('a report that is refused says why, and its thread goes on', async () => {
  const pool = open({ threads: 1 })
  const [first] = await ask(pool, 'work')
  await expect(ask(pool, 'refuse')).rejects.toThrow('not like this')
  expect((await ask(pool, 'work'))[0]).toBe(first)
})

test('a report that takes too long is given up, and the next is set', async () => {
  const pool = open({ threads: 1, patience: 200 })
  const [hanging, next] = await Promise.allSettled([ask(pool, 'hang'), ask(pool, 'refuse')])
  expect(hanging).toMatchObject({
    status: 'rejected',
    reason: { message: expect.stringMatching(/more than/) },
  })
  expect(next.status).toBe('rejected')
})

test('more than may wait are refused at once, and those who wait are still served', async () => {
  const pool = open({ threads: 1, waiting: 2 })
  const served = [ask(pool, 'work'), ask(pool, 'work'), ask(pool, 'work')]
  await expect(ask(pool, 'work')).rejects.toThrow(TooBusy)
  expect(await Promise.all(served)).toHaveLength(3)
})

test('a thread without work ends after a while', async () => {
  const pool = open({ idle: 0 })
  await ask(pool, 'work')
  while (pool.size > 0) await setImmediate()
  expect(await ask(pool, 'work')).toHaveLength(1)
})

/** How often the process gets to other work while something goes on. */
async function turnsDuring(work: () => Promise<unknown>): Promise<number> {
  let turns = 0
  let under = true
  const done = work().finally(() => {
    under = false
  })
  while (under) {
    await setImmediate()
    turns += 1
  }
  await done
  return turns
}

test('while reports are set the process goes on answering; setting them here would hold it up', async () => {
  const reports = Array.from({ length: 2 * reportThreads }, (_, index) =>
    aReport({ title: `Report ${index}` }),
  )
  const beside = await turnsDuring(() => Promise.all(reports.map(setReport)))
  expect(beside).toBeGreaterThan(10 * reports.length)
  const { compileReport } = await import('./compile-report.ts')
  const here = await turnsDuring(async () => reports.map(compileReport))
  expect(here).toBeLessThan(reports.length)
})

test('a thread sets the same bytes as the process itself, and tells what is wrong with a document', async () => {
  const { compileReport } = await import('./compile-report.ts')
  expect(Buffer.from(await setReport(aReport())).equals(compileReport(aReport()))).toBe(true)
  const broken = { ...aReport(), subtitle: 7 } as unknown as Parameters<typeof setReport>[0]
  await expect(setReport(broken)).rejects.toThrow(/could not be laid out/)
  expect((await setReport(aReport())).length).toBeGreaterThan(1000)
})
