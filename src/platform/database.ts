import { Kysely, type Transaction as KyselyTransaction, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { DB } from './database.generated.ts'
import type { Metrics } from './metrics.ts'

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
  /** Where the state of the pool is shown. */
  readonly metrics?: Metrics
}

/**
 * A pool of connections to the server of `url`. Opens none until the first query. `destroy()` closes it.
 * `await openDatabase('postgresql://…', { max: 4 }).selectFrom('audit').selectAll().execute()`
 */
export const openDatabase = (
  url: string,
  { max = 10, onLost = () => {}, metrics }: DatabaseOptions = {},
): Database => {
  const pool = openPool(url, max)
  pool.on('error', onLost)
  if (metrics) showPool(pool, metrics)
  return new Kysely<DB>({ dialect: new PostgresDialect({ pool }) })
}

/** A `date` is a day and not a moment: it stays the text that PostgreSQL gives, `2026-11-21`. */
const getTypeParser = ((oid: number, format?: 'text' | 'binary') =>
  oid === pg.types.builtins.DATE
    ? (text: string) => text
    : pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser

const openPool = (url: string, max: number): pg.Pool =>
  new pg.Pool({
    connectionString: url,
    max,
    types: { getTypeParser },
    application_name: 'taqyeem',
    connectionTimeoutMillis: 15_000,
    // Every session counts time in UTC and gives up a transaction that somebody forgot.
    options: '-c timezone=UTC -c idle_in_transaction_session_timeout=5min',
  })

const showPool = (pool: pg.Pool, { connections }: Metrics): void => {
  const show = (): void => {
    connections.set({ state: 'open' }, pool.totalCount)
    connections.set({ state: 'idle' }, pool.idleCount)
    connections.set({ state: 'waiting' }, pool.waitingCount)
  }
  for (const event of ['connect', 'acquire', 'release', 'remove'] as const) pool.on(event, show)
}
