import { createHmac } from 'node:crypto'
import { CompiledQuery } from 'kysely'
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import type { Services } from '#platform/services.ts'

/** Failures at one account from one address: somebody who forgets a password has enough, somebody who guesses has not. */
const fromOneAddress = { points: 10, duration: 15 * 60 }

/** Failures at one account from everywhere: stops guessing spread over many addresses. */
const fromEverywhere = { points: 100, duration: 60 * 60 }

export interface Attempt {
  /** The attempt was right: it and the failures before it at this address no longer count. */
  succeeded(): Promise<void>
}

/**
 * Counts an attempt to prove who one is, before it is checked, so that attempts at the same time count too. Null when
 * there were too many. There is no limit per address alone: a whole network may stand behind one.
 *
 * @param account what is being tried, such as an email address; kept only as a keyed hash
 */
export async function countAttempt(
  services: Services,
  account: string,
  address: string,
): Promise<Attempt | null> {
  const here = limiter(services, 'here', fromOneAddress)
  const all = limiter(services, 'all', fromEverywhere)
  const hereKey = hash(services.config.secret, `${account.toLowerCase()}\n${address}`)
  const allKey = hash(services.config.secret, account.toLowerCase())
  try {
    await here.consume(hereKey)
    await all.consume(allKey)
  } catch (error) {
    if (error instanceof RateLimiterRes) return null
    throw error
  }
  return {
    succeeded: async () => {
      await here.delete(hereKey)
      await all.reward(allKey)
    },
  }
}

/** Mails to one address: enough to find the right one, too few to fill somebody's box. */
const resetsOfOne = { points: 3, duration: 60 * 60 }

/** From one place, whatever the address: a whole network may stand behind it. */
const resetsFromOne = { points: 60, duration: 60 * 60 }

/** Counts a wish for a new password; false when there were too many for the account or from the place. */
export async function countReset(services: Services, account: string, address: string): Promise<boolean> {
  const { secret } = services.config
  try {
    await limiter(services, 'reset-from', resetsFromOne).consume(hash(secret, address))
    await limiter(services, 'reset-of', resetsOfOne).consume(hash(secret, account.toLowerCase()))
    return true
  } catch (error) {
    if (error instanceof RateLimiterRes) return false
    throw error
  }
}

interface Limit {
  readonly points: number
  readonly duration: number
}

function limiter({ database }: Services, keyPrefix: string, limit: Limit): RateLimiterPostgres {
  return new RateLimiterPostgres({
    ...limit,
    keyPrefix,
    storeType: 'client',
    storeClient: {
      query: ({ text, values }: { text: string; values: unknown[] }) =>
        database.executeQuery(CompiledQuery.raw(text, values)),
    },
    tableName: 'sign_in_attempt',
    tableCreated: true,
    clearExpiredByTimeout: false,
  })
}

const hash = (secret: string, text: string): string =>
  createHmac('sha256', secret).update(text).digest('base64url')
