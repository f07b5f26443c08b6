import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { freshDatabase } from '../../tests/support/database.ts'
import { Refusal } from './fault.ts'
import { migrate } from './migrate.ts'

const { database } = await freshDatabase({ empty: true })
let folder = ''

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'migrations-'))
  await sql`drop schema public cascade; create schema public`.execute(database)
  await writeFile(join(folder, '0001_first.sql'), 'create table first (id int); create table again (id int);')
  await writeFile(join(folder, '0003_third.sql'), 'alter table first add column name text;')
})

afterEach(() => rm(folder, { recursive: true }))

const faultsOf = async (promise: Promise<unknown>): Promise<string[]> => {
  const error = await promise.catch((thrown: unknown) => thrown)
  if (!(error instanceof Refusal)) throw error
  return error.faults.map(({ code, place }) => `${code} ${place?.file}`)
}

test('runs each migration once, in order', async () => {
  expect(await migrate(database, folder)).toEqual(['0001_first.sql', '0003_third.sql'])
  expect(await migrate(database, folder)).toEqual([])
  await sql`select name from first`.execute(database)
})

test('programs that start together run each migration once', async () => {
  const ran = await Promise.all([
    migrate(database, folder),
    migrate(database, folder),
    migrate(database, folder),
  ])
  expect(ran.flat()).toEqual(['0001_first.sql', '0003_third.sql'])
})

test('a migration that fails leaves nothing of itself, and the ones before it stay', async () => {
  await writeFile(join(folder, '0004_broken.sql'), 'create table half (id int); select 1 / 0;')
  await expect(migrate(database, folder)).rejects.toThrow('division by zero')
  const { rows } = await sql<{ half: string | null }>`select to_regclass('half')::text as half`.execute(
    database,
  )
  expect(rows).toEqual([{ half: null }])
  await writeFile(join(folder, '0004_broken.sql'), 'create table half (id int);')
  expect(await migrate(database, folder)).toEqual(['0004_broken.sql'])
})

test('refuses a changed, a missing and a late migration, and names it', async () => {
  await migrate(database, folder)
  const first = join(folder, '0001_first.sql')
  await writeFile(first, `${await readFile(first, 'utf8')} -- edited`)
  expect(await faultsOf(migrate(database, folder))).toEqual(['start.migration_changed 0001_first.sql'])
  await rm(first)
  await writeFile(join(folder, '0002_late.sql'), 'select 1')
  expect(await faultsOf(migrate(database, folder))).toEqual([
    'start.migration_missing 0001_first.sql',
    'start.migration_late 0002_late.sql',
  ])
})

test('line ends of another system are not a change', async () => {
  await migrate(database, folder)
  const first = join(folder, '0001_first.sql')
  await writeFile(first, (await readFile(first, 'utf8')).replaceAll('\n', '\r\n'))
  expect(await migrate(database, folder)).toEqual([])
})

test('refuses a file whose name would never run, and two with one number', async () => {
  await writeFile(join(folder, '4_name.sql'), 'select 1')
  expect(await faultsOf(migrate(database, folder))).toEqual(['start.migration_misnamed 4_name.sql'])
  await rm(join(folder, '4_name.sql'))
  await cp(join(folder, '0003_third.sql'), join(folder, '0003_third_too.sql'))
  expect(await faultsOf(migrate(database, folder))).toEqual(['start.migration_misnamed 0003_third_too.sql'])
})
