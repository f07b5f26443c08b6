import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { freshDatabase } from '../../tests/support/database.ts'
import { openDatabase } from './database.ts'
import { createMetrics } from './metrics.ts'

const { database, url } = await freshDatabase()

test('a day stays the day that it is, whatever the time zone of the machine', async () => {
  const { rows } =
    await sql`select date '2026-11-21' as day, timestamptz '2026-11-21T00:30:00+03:00' as moment`.execute(
      database,
    )
  expect(rows).toEqual([{ day: '2026-11-21', moment: new Date('2026-11-20T21:30:00Z') }])
})

test('sessions count time in UTC', async () => {
  const { rows } =
    await sql`select current_setting('timezone') as zone, now()::text like '%+00' as utc`.execute(database)
  expect(rows).toEqual([{ zone: 'UTC', utc: true }])
})

test('a lost connection is told of, replaced, and counted', async () => {
  const lost: string[] = []
  const metrics = createMetrics({ process: false })
  const own = openDatabase(url, { max: 1, onLost: (error) => lost.push(error.message), metrics })
  const pid = async () =>
    (await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(own)).rows[0]!.pid
  const first = await pid()
  await sql`select pg_terminate_backend(${first})`.execute(database)
  for (let tries = 0; tries < 100 && lost.length === 0; tries += 1)
    await new Promise((resolve) => setTimeout(resolve, 20))
  expect(lost).toHaveLength(1)
  expect(await pid()).not.toBe(first)
  expect(await metrics.registry.metrics()).toContain('taqyeem_database_connections{state="open"} 1')
  await own.destroy()
})
