import type { Person } from '#platform/access.ts'
import { Refusal } from '#platform/fault.ts'
import type { Services } from '#platform/services.ts'
import { lockPassword } from './change-password.server.ts'
import { changePerson } from './change-person.server.ts'
import { passwordAllowedNews } from './person-news.ts'

/**
 * Lets somebody who signs in with the outside provider alone choose a password too, such as when their entity leaves it.
 * They are told, and choose it by the link for who has forgotten theirs; until then no password opens the account.
 *
 * @throws Refusal 403, 404, 422 (see `changePerson`); 409 `people.password_allowed` where they may have one already
 */
export async function allowPassword(
  services: Services,
  asker: Person,
  { person, reason }: { readonly person: string; readonly reason: string },
): Promise<void> {
  await changePerson(
    services,
    asker,
    { person, action: 'people.password-allowed', reason, asksReason: true },
    async ({ trx }) => {
      if ((await lockPassword(trx, person)) !== undefined)
        throw new Refusal([{ code: 'people.password_allowed' }], 409)
      await trx
        .insertInto('sign_in_account')
        .values({ person_id: person, provider_id: 'credential', account_id: person })
        .execute()
      return { before: { password: false }, after: { password: true }, news: passwordAllowedNews }
    },
  )
}
