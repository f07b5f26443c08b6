import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import type { Database, Transaction } from './database.ts'
import { sha256 } from './digest.ts'
import { Refusal } from './fault.ts'

/** One step of the schema: a file `NNNN_name.sql`. */
export interface Migration {
  readonly number: number
  readonly name: string
  readonly sql: string
  readonly checksum: string
}

/** Any number; the same in every version, so that an old and a new program wait for each other. */
const migrationLock = 7_201_126
const fileName = /^(\d{4})_[a-z0-9_]+\.sql$/

/**
 * The migrations of a folder in their order. Refuses two files with one number, and `.sql` files whose name does not
 * read `NNNN_name.sql` (they would silently never run).
 */
export const readMigrations = async (folder: string): Promise<Migration[]> => {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort()
  const migrations = await Promise.all(names.map((name) => readMigration(folder, name)))
  const seen = new Set<number>()
  for (const { number, name } of migrations) {
    if (seen.has(number)) throw new Refusal([{ code: 'start.migration_misnamed', place: { file: name } }])
    seen.add(number)
  }
  return migrations
}

const readMigration = async (folder: string, name: string): Promise<Migration> => {
  const number = fileName.exec(name)?.[1]
  if (!number) throw new Refusal([{ code: 'start.migration_misnamed', place: { file: name } }])
  const text = await readFile(join(folder, name), 'utf8')
  return { number: Number(number), name, sql: text, checksum: sha256(text.replaceAll('\r\n', '\n')) }
}

/**
 * Brings the schema up to date: each migration of `folder` that has not run yet runs in a transaction of its own, in
 * order. Programs that start together wait for each other. Returns the names of those that ran now.
 *
 * Throws a {@link Refusal} with `start.migration_changed` when a file that has run was edited since, `start.migration_missing`
 * when the database is newer than this program, and `start.migration_late` when a file was added before one that has run.
 */
export const migrate = async (database: Database, folder: string): Promise<string[]> => {
  const migrations = await readMigrations(folder)
  return database.connection().execute(async (connection) => {
    await sql`select pg_advisory_lock(${migrationLock})`.execute(connection)
    try {
      await createHistory(connection)
      const pending = choosePending(migrations, await readHistory(connection))
      for (const migration of pending) await apply(connection, migration)
      return pending.map(({ name }) => name)
    } finally {
      await sql`select pg_advisory_unlock(${migrationLock})`.execute(connection)
    }
  })
}

interface Applied {
  readonly number: number
  readonly name: string
  readonly checksum: string
}

/** Which migrations are still to run. Pure; see {@link migrate} for what it refuses. */
export const choosePending = (files: readonly Migration[], applied: readonly Applied[]): Migration[] => {
  const byNumber = new Map(files.map((file) => [file.number, file]))
  const last = Math.max(0, ...applied.map(({ number }) => number))
  const pending = files.filter(({ number }) => !applied.some((row) => row.number === number))
  const faults = [
    ...applied
      .filter(({ number }) => !byNumber.has(number))
      .map((row) => fault('start.migration_missing', row.name)),
    ...applied
      .filter((row) => isChanged(row, byNumber.get(row.number)))
      .map((row) => fault('start.migration_changed', row.name)),
    ...pending.filter(({ number }) => number < last).map(({ name }) => fault('start.migration_late', name)),
  ]
  if (faults.length > 0) throw new Refusal(faults, 409)
  return pending
}

const fault = (code: string, file: string) => ({ code, place: { file } })

const isChanged = (row: Applied, file: Migration | undefined): boolean =>
  file !== undefined && file.checksum !== row.checksum

const createHistory = async (connection: Database): Promise<void> => {
  await sql`create table if not exists schema_history (
    number integer primary key check (number > 0),
    name text not null,
    checksum text not null,
    applied_at timestamptz not null default now()
  )`.execute(connection)
}

const readHistory = async (connection: Database): Promise<Applied[]> =>
  (await sql<Applied>`select number, name, checksum from schema_history order by number`.execute(connection))
    .rows

const apply = (connection: Database, { number, name, sql: text, checksum }: Migration): Promise<void> =>
  connection.transaction().execute(async (trx: Transaction) => {
    await sql.raw(text).execute(trx)
    await sql`insert into schema_history (number, name, checksum) values (${number}, ${name}, ${checksum})`.execute(
      trx,
    )
  })
