import { Refusal } from '#platform/fault.ts'
import { attemptKey, isWithinLimits, limitAttempts } from '#platform/limit-attempts.ts'
import type { Services } from '#platform/services.ts'

/** Where attempts of every other kind that no account guards are counted, and forgotten every night. */
const table = 'sign_in_attempt'

/** From one sender over one link: generous, since a whole ministry may stand behind one address. */
const fromOneSender = { points: 200, duration: 60 * 60 }

/** Over one link from everywhere: more than any hall holds. */
const fromEverywhere = { points: 5000, duration: 60 * 60 }

/**
 * Counts a wish for a place in a workshop before it is looked at.
 *
 * @param link the token of an invitation; of who is signed in, their id
 * @param sender the address of the visitor
 * @throws Refusal 429 `workshop.too_many`
 */
export async function countRegistration(
  services: Pick<Services, 'config' | 'database'>,
  link: string,
  sender: string,
): Promise<void> {
  const within = await isWithinLimits(async () => {
    const ofSender = limitAttempts(services, table, 'workshop-from', fromOneSender)
    await ofSender.consume(attemptKey(services, `${link}\n${sender}`))
    await limitAttempts(services, table, 'workshop', fromEverywhere).consume(attemptKey(services, link))
  })
  if (!within) throw new Refusal([{ code: 'workshop.too_many' }], 429)
}
