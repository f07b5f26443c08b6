import type { Person } from '#platform/access.ts'
import type { Transaction } from '#platform/database.ts'
import type { Services } from '#platform/services.ts'
import { changePerson } from './change-person.server.ts'

/** Ends every session of somebody else: they must sign in again wherever they are. */
export async function endSessions(
  services: Services,
  asker: Person,
  { person, reason }: { readonly person: string; readonly reason: string },
): Promise<void> {
  await changePerson(
    services,
    asker,
    { person, action: 'people.sessions-ended', reason },
    async ({ trx }) => ({
      after: { sessionsEnded: await endAllSessions(trx, person) },
    }),
  )
}

/** Ends every session of a person, as part of a change. Returns how many there were. */
export async function endAllSessions(trx: Transaction, person: string): Promise<number> {
  const result = await trx.deleteFrom('sign_in_session').where('person_id', '=', person).executeTakeFirst()
  return Number(result.numDeletedRows)
}
