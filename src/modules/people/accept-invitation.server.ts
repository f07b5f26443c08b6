import { recordAudit } from '#platform/audit.ts'
import type { Transaction } from '#platform/database.ts'
import { dayOf, startOfDay } from '#platform/day.ts'
import { Refusal } from '#platform/fault.ts'
import type { Services } from '#platform/services.ts'
import { requireGoodPassword } from './check-password.server.ts'
import { writeAccount } from './create-account.server.ts'
import { takeLink } from './find-link.server.ts'

interface Accepting {
  readonly token: string
  /** Null: the person signs in with the outside provider and has none. */
  readonly password: string | null
}

interface Accepted {
  readonly person: string
  readonly email: string
}

/**
 * Opens the account of somebody who was invited, with exactly the roles and the employer of the invitation, and in its
 * language for the mail to come: in one transaction, and once, however often or at the same time the link is used.
 *
 * @throws Refusal 410 `link.unknown`, `link.expired`, `link.used`, `link.ended`, `link.void`; 409 `people.email_taken`; 422 where the
 *   password will not do (the link then stays good)
 */
export async function acceptInvitation(services: Services, accepting: Accepting): Promise<Accepted> {
  return services.database.transaction().execute((trx) => acceptWithin(services, trx, accepting))
}

/** The same within an open transaction; `requireEmail` refuses by throwing, before anything is written. */
export async function acceptWithin(
  services: Pick<Services, 'config' | 'clock'>,
  trx: Transaction,
  { token, password }: Accepting,
  requireEmail: (email: string) => void = () => {},
): Promise<Accepted> {
  const { zone } = services.clock
  const now = services.clock.now()
  const { of: id } = await takeLink(trx, {
    secret: services.config.secret,
    purpose: 'invitation',
    token,
    now,
  })
  const invitation = await trx
    .selectFrom('invitation')
    .select(['name_ar', 'name_en', 'email', 'language', 'employer', 'status'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirstOrThrow()
  if (invitation.status !== 'sent') throw new Refusal([{ code: 'link.ended' }], 410)
  const { email, employer, language } = invitation
  const name = { ar: invitation.name_ar, en: invitation.name_en }
  requireEmail(email)
  if (password !== null) requireGoodPassword(password, [name.ar, name.en, email])
  await refuseTaken(trx, email)
  const person = await writeAccount(services, trx, { name, email, password, roles: [] })
  const roles = await giveRoles(trx, { invitation: id, person, now, zone })
  const today = dayOf(now, zone)
  if (employer !== null)
    await trx.insertInto('employment').values({ person, entity: employer, valid_from: today }).execute()
  await trx.insertInto('notice_preference').values({ person, language }).execute()
  await trx
    .updateTable('invitation')
    .set({ status: 'accepted', settled_at: now, person })
    .where('id', '=', id)
    .execute()
  await recordAudit(trx, {
    ...{ actor: person, role: 'self', action: 'people.invitation-accepted' },
    subject: { kind: 'person', id: person },
    after: { invitation: id, employer, roles, password: password !== null },
  })
  return { person, email }
}

async function refuseTaken(trx: Transaction, email: string): Promise<void> {
  const taken = await trx.selectFrom('person').select('id').where('email', '=', email).executeTakeFirst()
  if (taken !== undefined) throw new Refusal([{ code: 'people.email_taken', params: { email } }], 409)
}

interface Giving {
  readonly invitation: string
  readonly person: string
  readonly now: Date
  readonly zone: string
}

/** The roles as invited; one whose last day has passed meanwhile is left out. Returns those that were given. */
async function giveRoles(
  trx: Transaction,
  { invitation, person, now, zone }: Giving,
): Promise<{ role: string; scope: string; id: string | null }[]> {
  const rows = await trx
    .selectFrom('invitation_role')
    .selectAll()
    .where('invitation', '=', invitation)
    .execute()
  const given = rows.filter(({ valid_until }) => valid_until === null || startOfDay(valid_until, zone) > now)
  if (given.length > 0)
    await trx
      .insertInto('person_role')
      .values(
        given.map(({ role, scope_kind, scope_id, valid_from, valid_until }) => ({
          ...{ person, role, scope_kind, scope_id },
          valid_from: new Date(Math.max(startOfDay(valid_from, zone).getTime(), now.getTime())),
          valid_until: valid_until === null ? null : startOfDay(valid_until, zone),
        })),
      )
      .execute()
  return given.map(({ role, scope_kind, scope_id }) => ({ role, scope: scope_kind, id: scope_id }))
}
