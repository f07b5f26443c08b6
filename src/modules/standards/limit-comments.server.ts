import { createHmac } from 'node:crypto'
import { CompiledQuery } from 'kysely'
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import { Refusal } from '#platform/fault.ts'
import type { Services } from '#platform/services.ts'

/** From one sender on one consultation: generous, since a ministry or a whole network may stand behind one address. */
const fromOneSender = { points: 200, duration: 60 * 60 }

/** On one consultation from everywhere: what the secretariat and the database can bear in an hour. */
const fromEverywhere = { points: 5000, duration: 60 * 60 }

/**
 * Counts a comment before it is taken.
 *
 * @param consultation code and edition, such as `default/2027`
 * @param sender the pseudonymous id of who is signed in, or the address; kept only as a keyed hash
 * @throws Refusal 429 `comment.too_many`
 */
export async function countComment(services: Services, consultation: string, sender: string): Promise<void> {
  const key = (text: string): string =>
    createHmac('sha256', services.config.secret).update(text).digest('base64url')
  try {
    await limiter(services, 'sender', fromOneSender).consume(key(`${consultation}\n${sender}`))
    await limiter(services, 'all', fromEverywhere).consume(key(consultation))
  } catch (error) {
    if (error instanceof RateLimiterRes) throw new Refusal([{ code: 'comment.too_many' }], 429)
    throw error
  }
}

/** Drops the counts whose hour is over. */
export async function dropOldCounts({ database, clock }: Services): Promise<void> {
  await database.deleteFrom('comment_attempt').where('expire', '<', String(clock.now().getTime())).execute()
}

function limiter(
  { database }: Services,
  keyPrefix: string,
  limit: { readonly points: number; readonly duration: number },
): RateLimiterPostgres {
  return new RateLimiterPostgres({
    ...limit,
    keyPrefix,
    storeType: 'client',
    storeClient: {
      query: ({ text, values }: { text: string; values: unknown[] }) =>
        database.executeQuery(CompiledQuery.raw(text, values)),
    },
    tableName: 'comment_attempt',
    tableCreated: true,
    clearExpiredByTimeout: false,
  })
}
