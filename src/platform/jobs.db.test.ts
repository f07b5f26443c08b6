import { sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import { z } from 'zod'
import { freshDatabase } from '../../tests/support/database.ts'
import { defineJob, handleJob, openJobs } from './jobs.ts'
import { createLog } from './log.ts'

const { database, url } = await freshDatabase()
const jobs = await openJobs({ url, log: createLog({ logLevel: 'silent' }) })
afterAll(() => jobs.stop(2))

const count = defineJob({ name: 'test.count', schema: z.object({ id: z.string() }), retryDelay: 1 })
const fragile = defineJob({
  name: 'test.fragile',
  schema: z.object({ id: z.string() }),
  retryDelay: 1,
  retryLimit: 2,
})

const waiting = async (name: string): Promise<number> => {
  const { rows } = await sql<{
    n: number
  }>`select count(*)::int as n from jobs.job where name = ${name}`.execute(database)
  return rows[0]!.n
}

const until = async (holds: () => boolean): Promise<void> => {
  for (let tries = 0; tries < 300 && !holds(); tries += 1)
    await new Promise((resolve) => setTimeout(resolve, 50))
  expect(holds()).toBe(true)
}

test('a job is absent after a rollback, there after the commit, and not before', async () => {
  const rolledBack = database.transaction().execute(async (trx) => {
    await jobs.send(trx, count, { id: 'never' })
    throw new Error('no')
  })
  await expect(rolledBack).rejects.toThrow('no')
  expect(await waiting('test.count')).toBe(0)
  await database.transaction().execute(async (trx) => {
    await jobs.send(trx, count, { id: 'one' })
    expect(await waiting('test.count')).toBe(0)
  })
  expect(await waiting('test.count')).toBe(1)
})

test('a job whose data do not fit is refused before anything is written', async () => {
  const sent = database
    .transaction()
    .execute((trx) => jobs.send(trx, count, { id: 7 } as unknown as { id: string }))
  await expect(sent).rejects.toThrow(z.ZodError)
})

test('with a key, one waits at a time; without, as many as are sent', async () => {
  const keyed = defineJob({ name: 'test.keyed', schema: z.object({}) })
  const ids = await database
    .transaction()
    .execute(async (trx) => [
      await jobs.send(trx, keyed, {}, { key: 'same' }),
      await jobs.send(trx, keyed, {}, { key: 'same' }),
      await jobs.send(trx, keyed, {}),
      await jobs.send(trx, keyed, {}),
    ])
  expect(ids.map((id) => id !== null)).toEqual([true, false, true, true])
})

test('each job is handled once, and one that fails is tried again', async () => {
  const done: string[] = []
  const tries: string[] = []
  await jobs.work([
    handleJob(count, async ({ id }) => void done.push(id)),
    handleJob(fragile, async ({ id }) => {
      tries.push(id)
      if (tries.length < 2) throw new Error('the first time')
    }),
  ])
  await database.transaction().execute(async (trx) => {
    await jobs.send(trx, count, { id: 'two' })
    await jobs.send(trx, fragile, { id: 'again' })
  })
  await until(() => done.length === 2 && tries.length === 2)
  await new Promise((resolve) => setTimeout(resolve, 1500))
  expect(done.toSorted()).toEqual(['one', 'two'])
  expect(tries).toEqual(['again', 'again'])
})
