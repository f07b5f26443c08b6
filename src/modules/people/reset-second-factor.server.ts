import type { Person } from '#platform/access.ts'
import { Refusal } from '#platform/fault.ts'
import type { Services } from '#platform/services.ts'
import { changePerson } from './change-person.server.ts'
import { endAllSessions } from './end-sessions.server.ts'
import { tellSignInChange } from './tell-sign-in-change.server.ts'

/**
 * Takes away somebody's authenticator app and passkeys, for a person who lost their phone; ends their sessions. With
 * their password they can then set up another.
 *
 * @throws Refusal 403, 404, 422 (see `changePerson`); 409 `people.no_second_factor` where there is none
 */
export async function resetSecondFactor(
  services: Services,
  asker: Person,
  { person, reason }: { readonly person: string; readonly reason: string },
): Promise<void> {
  await changePerson(
    services,
    asker,
    { person, action: 'people.second-factor-reset', reason, asksReason: true },
    async ({ trx }) => {
      const apps = await trx.deleteFrom('sign_in_totp').where('person_id', '=', person).executeTakeFirst()
      const passkeys = await trx
        .deleteFrom('sign_in_passkey')
        .where('person_id', '=', person)
        .executeTakeFirst()
      const before = { apps: Number(apps.numDeletedRows), passkeys: Number(passkeys.numDeletedRows) }
      if (before.apps + before.passkeys === 0) throw new Refusal([{ code: 'people.no_second_factor' }], 409)
      await tellSignInChange(services, trx, person, 'people.second-factor-reset')
      await trx.updateTable('person').set({ two_factor_enabled: false }).where('id', '=', person).execute()
      return { before, after: { apps: 0, passkeys: 0, sessionsEnded: await endAllSessions(trx, person) } }
    },
  )
}
