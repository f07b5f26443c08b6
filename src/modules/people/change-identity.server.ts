import { sql } from 'kysely'
import type { Person } from '#platform/access.ts'
import type { Transaction } from '#platform/database.ts'
import { Refusal } from '#platform/fault.ts'
import type { Services } from '#platform/services.ts'
import type { Text } from '#scoring/guide.ts'
import { changePerson } from './change-person.server.ts'
import { identityFaults } from './check-invitation.server.ts'
import { endAllSessions } from './end-sessions.server.ts'
import { endLinks } from './mailed-link.server.ts'
import { faultOf, refuseAny } from './person-fault.ts'
import { tellAddressChange } from './tell-address-change.server.ts'

export interface IdentityChange {
  readonly person: string
  readonly name: Text
  readonly email: string
  readonly reason: string
}

/**
 * Corrects the name of a person, or the address by which they sign in and get their mail. With another address every session
 * ends, links that were sent to the old one die, and both addresses are told. The audit says what was changed, and neither
 * names nor addresses.
 *
 * @throws Refusal 403, 404, 422 (see `changePerson`); 422 `people.name_missing`, `people.name_long`, `people.email_unfit`,
 *   `people.identity_same`; 409 `people.email_taken`, `people.invited_already`
 * @example await changeIdentity(services, administrator, { person, name: { ar: '…', en: '…' },
 *   email: 'new@sample.example', reason: 'moved to another ministry' })
 */
export async function changeIdentity(
  services: Services,
  asker: Person,
  change: IdentityChange,
): Promise<void> {
  const { person, name, reason } = change
  const email = change.email.toLowerCase()
  await changePerson(
    services,
    asker,
    { person, action: 'people.identity-changed', reason, asksReason: true },
    async ({ trx, now }) => {
      refuseAny(identityFaults({ name, email }))
      const before = await trx
        .selectFrom('person')
        .select(['name_ar', 'name_en', 'email'])
        .where('id', '=', person)
        .executeTakeFirstOrThrow()
      const changed = [
        ...(before.name_ar === name.ar ? [] : ['name_ar']),
        ...(before.name_en === name.en ? [] : ['name_en']),
        ...(before.email === email ? [] : ['email']),
      ]
      if (changed.length === 0) throw new Refusal([faultOf('people.identity_same', 'nameAr')])
      const moved = changed.includes('email')
      if (moved) await refuseTaken(trx, email, now)
      await trx
        .updateTable('person')
        .set({ name_ar: name.ar, name_en: name.en, email, updated_at: now })
        .where('id', '=', person)
        .execute()
      if (!moved) return { after: { changed } }
      await endLinks(trx, { purpose: 'password-reset', of: person, now })
      await tellAddressChange(trx, { person, from: before.email, to: email })
      return { after: { changed, sessionsEnded: await endAllSessions(trx, person) } }
    },
  )
}

/** Nobody else has the address, nor was asked by it to open an account. */
async function refuseTaken(trx: Transaction, email: string, now: Date): Promise<void> {
  const { rows } = await sql<{ known: boolean }>`
    SELECT true AS known FROM person WHERE email = ${email}
    UNION ALL SELECT false FROM invitation WHERE email = ${email} AND status = 'sent' AND expires_at > ${now}`.execute(
    trx,
  )
  const [taken] = rows
  if (taken === undefined) return
  const code = taken.known ? 'people.email_taken' : 'people.invited_already'
  throw new Refusal([faultOf(code, 'email', { email })], 409)
}
