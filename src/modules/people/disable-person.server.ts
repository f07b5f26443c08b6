import type { Person } from '#platform/access.ts'
import { Refusal } from '#platform/fault.ts'
import type { Services } from '#platform/services.ts'
import { changePerson } from './change-person.server.ts'
import { endAllSessions } from './end-sessions.server.ts'
import { requireOtherAdministrator } from './require-administrator.server.ts'

interface Disabling {
  readonly person: string
  readonly reason: string
}

/**
 * Disables a person: they can no longer sign in, and every session they have ends with this change. Their roles stay
 * recorded and count again once they are enabled.
 *
 * @throws Refusal 403, 404, 422 (see `changePerson`); 409 `people.disabled_already`, `people.last_administrator`
 */
export async function disablePerson(services: Services, asker: Person, { person, reason }: Disabling) {
  await changePerson(
    services,
    asker,
    { person, action: 'people.disabled', reason, asksReason: true },
    async ({ trx, now, disabledAt }) => {
      if (disabledAt !== null) throw new Refusal([{ code: 'people.disabled_already' }], 409)
      const administers = await trx
        .selectFrom('person_role')
        .select('id')
        .where('person', '=', person)
        .where('role', '=', 'administrator')
        .where((row) => row.or([row('valid_until', 'is', null), row('valid_until', '>', now)]))
        .executeTakeFirst()
      if (administers !== undefined) await requireOtherAdministrator(trx, person, now)
      await trx.updateTable('person').set({ disabled_at: now }).where('id', '=', person).execute()
      const sessions = await endAllSessions(trx, person)
      return { before: { disabled: false }, after: { disabled: true, sessionsEnded: sessions } }
    },
  )
}

/** Enables a person again. @throws Refusal as above; 409 `people.enabled_already` */
export async function enablePerson(services: Services, asker: Person, { person, reason }: Disabling) {
  await changePerson(
    services,
    asker,
    { person, action: 'people.enabled', reason, asksReason: true },
    async ({ trx, disabledAt }) => {
      if (disabledAt === null) throw new Refusal([{ code: 'people.enabled_already' }], 409)
      await trx.updateTable('person').set({ disabled_at: null }).where('id', '=', person).execute()
      return { before: { disabled: true }, after: { disabled: false } }
    },
  )
}
