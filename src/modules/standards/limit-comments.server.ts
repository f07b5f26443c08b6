import { Refusal } from '#platform/fault.ts'
import { attemptKey, isWithinLimits, limitAttempts } from '#platform/limit-attempts.ts'
import type { Services } from '#platform/services.ts'

const table = 'comment_attempt'

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
  const within = await isWithinLimits(async () => {
    const ofSender = limitAttempts(services, table, 'sender', fromOneSender)
    await ofSender.consume(attemptKey(services, `${consultation}\n${sender}`))
    await limitAttempts(services, table, 'all', fromEverywhere).consume(attemptKey(services, consultation))
  })
  if (!within) throw new Refusal([{ code: 'comment.too_many' }], 429)
}

/** Drops the counts whose hour is over. */
export async function dropOldCounts({ database, clock }: Services): Promise<void> {
  await database.deleteFrom(table).where('expire', '<', String(clock.now().getTime())).execute()
}
