import { createHmac } from 'node:crypto'
import { CompiledQuery } from 'kysely'
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import type { Services } from '#platform/services.ts'

/** So many within so many seconds. */
export interface AttemptLimit {
  readonly points: number
  readonly duration: number
}

/**
 * Counts attempts in a table of the database, so that every process sees the same counts.
 *
 * @param table made by a migration, in the shape that rate-limiter-flexible wants
 * @param kind what is counted; kinds of one table do not meet
 */
export const limitAttempts = (
  { database }: Pick<Services, 'database'>,
  table: string,
  kind: string,
  limit: AttemptLimit,
): RateLimiterPostgres =>
  new RateLimiterPostgres({
    ...limit,
    keyPrefix: kind,
    storeType: 'client',
    storeClient: {
      query: ({ text, values }: { text: string; values: unknown[] }) =>
        database.executeQuery(CompiledQuery.raw(text, values)),
    },
    tableName: table,
    tableCreated: true,
    clearExpiredByTimeout: false,
  })

/** What is counted by, as a keyed hash: who reads the table learns nobody's address from it. */
export const attemptKey = ({ config }: Pick<Services, 'config'>, text: string): string =>
  createHmac('sha256', config.secret).update(text).digest('base64url')

/** Counts; false when there were too many. */
export async function isWithinLimits(count: () => Promise<void>): Promise<boolean> {
  try {
    await count()
    return true
  } catch (error) {
    if (error instanceof RateLimiterRes) return false
    throw error
  }
}
