import { Kysely, type Transaction as KyselyTransaction, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { DB } from './database.generated.ts'

export type { DB } from './database.generated.ts'

/** The open database: queries are written with Kysely, in SQL's own names. */
export type Database = Kysely<DB>

/** An open transaction. A function that takes one promises to be part of somebody's whole change. */
export type Transaction = KyselyTransaction<DB>

export interface DatabaseOptions {
  /** Most connections at a time. */
  readonly max?: number
  /** Told when an idle connection is lost; the pool replaces it by itself. */
  readonly onLost?: (error: Error) => void
}

/**
 * A pool of connections to the server of `url`. Opens none until the first query. `destroy()` closes it.
 * `await openDatabase('postgresql://…', { max: 4 }).selectFrom('audit').selectAll().execute()`
 */
export const openDatabase = (url: string, { max = 10, onLost = () => {} }: DatabaseOptions = {}): Database =>
  new Kysely<DB>({ dialect: new PostgresDialect({ pool: openPool(url, max, onLost) }) })

/** A `date` is a day and not a moment: it stays the text that PostgreSQL gives, `2026-11-21`. */
const getTypeParser = ((oid: number, format?: 'text' | 'binary') =>
  oid === pg.types.builtins.DATE
    ? (text: string) => text
    : pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser

const openPool = (url: string, max: number, onLost: (error: Error) => void): pg.Pool => {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    types: { getTypeParser },
    application_name: 'taqyeem',
    connectionTimeoutMillis: 15_000,
    // Every session counts time in UTC and gives up a transaction that somebody forgot.
    options: '-c timezone=UTC -c idle_in_transaction_session_timeout=60s',
  })
  pool.on('error', onLost)
  return pool
}
