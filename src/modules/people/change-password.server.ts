import type { Person } from '#platform/access.ts'
import { recordAudit } from '#platform/audit.ts'
import { createAuth } from '#platform/auth.ts'
import type { Transaction } from '#platform/database.ts'
import { Refusal } from '#platform/fault.ts'
import type { Language } from '#platform/language.ts'
import { queueMail } from '#platform/mail/queue-mail.ts'
import { mailSubject } from '#platform/mail/subject.ts'
import type { Services } from '#platform/services.ts'
import { countAttempt } from './attempts.server.ts'
import { requireGoodPassword } from './check-password.server.ts'
import { linkWords } from './link-words.ts'
import { endLinks } from './mailed-link.server.ts'
import { faultOf } from './person-fault.ts'
import { requireStrongSession } from './require-strong-session.server.ts'

const changed = mailSubject({ ar: 'تغيّرت كلمة المرور', en: 'Your password was changed' })

interface PasswordChange {
  readonly current: string
  readonly next: string
  readonly language: Language
  /** The session that stays open: the one in which the change is made. */
  readonly session: string
  readonly address: string
}

/**
 * Changes one's own password. Every other session ends, links to reset it die, and a mail tells of it.
 *
 * @throws Refusal 403 `second-factor.needed` in a session without the second step that its owner has; 409
 *   `password.none`; 422 `password.wrong` and what `checkPassword` finds; 429 `password.too_many`
 */
export async function changePassword(
  services: Services,
  person: Person,
  { current, next, language, session, address }: PasswordChange,
): Promise<void> {
  await requireStrongSession(services.database, person)
  const attempt = await countAttempt(services, person.email, address)
  if (attempt === null) throw new Refusal([{ code: 'password.too_many' }], 429)
  await services.database.transaction().execute(async (trx) => {
    const { password } = await createAuth(services.config, trx).$context
    const account = await lockPassword(trx, person.id)
    if (account?.password == null) throw new Refusal([{ code: 'password.none' }], 409)
    if (!(await password.verify({ hash: account.password, password: current })))
      throw new Refusal([faultOf('password.wrong', 'current')])
    requireGoodPassword(next, [person.name, person.nameEn ?? '', person.email])
    await writePassword(services, trx, { person: person.id, email: person.email, next, language, session })
  })
  await attempt.succeeded()
}

/** The row of a person's password, held until the transaction ends. */
export const lockPassword = (trx: Transaction, person: string) =>
  trx
    .selectFrom('sign_in_account')
    .select('password')
    .where('person_id', '=', person)
    .where('provider_id', '=', 'credential')
    .forUpdate()
    .executeTakeFirst()

interface Written {
  readonly person: string
  readonly email: string
  readonly next: string
  readonly language: Language
  /** Token of the session that stays; null: every session ends. */
  readonly session: string | null
}

/** Writes a password that was found good, in the open transaction, with everything that follows from it. */
export async function writePassword(
  { config, clock }: Pick<Services, 'config' | 'clock'>,
  trx: Transaction,
  { person, email, next, language, session }: Written,
): Promise<void> {
  const now = clock.now()
  const { password } = await createAuth(config, trx).$context
  await trx
    .updateTable('sign_in_account')
    .set({ password: await password.hash(next), updated_at: now })
    .where('person_id', '=', person)
    .where('provider_id', '=', 'credential')
    .execute()
  const others = trx.deleteFrom('sign_in_session').where('person_id', '=', person)
  const ended = await (session === null ? others : others.where('token', '<>', session)).executeTakeFirst()
  await endLinks(trx, { purpose: 'password-reset', of: person, now })
  const words = linkWords[language]
  await queueMail(trx, {
    ...{ to: email, language, subject: changed(), paragraphs: words.changedMail() },
    action: { label: words.signInAction, href: `/${language}/sign-in` },
  })
  await recordAudit(trx, {
    ...{ actor: person, role: 'self', subject: { kind: 'person', id: person } },
    action: session === null ? 'sign-in.password-reset' : 'sign-in.password-changed',
    after: { sessionsEnded: Number(ended.numDeletedRows) },
  })
}
