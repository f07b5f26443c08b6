import { attemptKey, isWithinLimits, limitAttempts } from '#platform/limit-attempts.ts'
import type { Services } from '#platform/services.ts'

const table = 'sign_in_attempt'

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
  const here = limitAttempts(services, table, 'here', fromOneAddress)
  const all = limitAttempts(services, table, 'all', fromEverywhere)
  const hereKey = attemptKey(services, `${account.toLowerCase()}\n${address}`)
  const allKey = attemptKey(services, account.toLowerCase())
  const within = await isWithinLimits(async () => {
    await here.consume(hereKey)
    await all.consume(allKey)
  })
  if (!within) return null
  return {
    succeeded: async () => {
      await here.delete(hereKey)
      await all.reward(allKey)
    },
  }
}

/** Mails to one address: enough to find the right one, too few to fill somebody's box. */
const resetsOfOne = { points: 3, duration: 60 * 60 }

/** From one place, whatever the address: a ministry of thousands may stand behind it on its first morning; a program that tries addresses does more. */
const resetsFromOne = { points: 600, duration: 60 * 60 }

/** Counts a wish for a new password; false when there were too many for the account or from the place. */
export const countReset = (services: Services, account: string, address: string): Promise<boolean> =>
  isWithinLimits(async () => {
    const from = limitAttempts(services, table, 'reset-from', resetsFromOne)
    await from.consume(attemptKey(services, address))
    const of = limitAttempts(services, table, 'reset-of', resetsOfOne)
    await of.consume(attemptKey(services, account.toLowerCase()))
  })

/** An app shows a code for half a minute and the library takes its neighbours too: longer than any code lives. */
const oneUse = { points: 1, duration: 3 * 60 }

/** Takes a code from the authenticator app of somebody; false when the same code was taken before while it was good. */
export const takeCode = (
  services: Pick<Services, 'config' | 'database'>,
  person: string,
  code: string,
): Promise<boolean> =>
  isWithinLimits(async () => {
    const used = limitAttempts(services, table, 'used-code', oneUse)
    await used.consume(attemptKey(services, `${person}\n${code}`))
  })
