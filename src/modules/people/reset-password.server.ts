import { setTimeout as wait } from 'node:timers/promises'
import { recordAudit } from '#platform/audit.ts'
import type { Transaction } from '#platform/database.ts'
import { Refusal } from '#platform/fault.ts'
import { formatDateTime } from '#platform/i18n.ts'
import type { Language } from '#platform/language.ts'
import { queueMail } from '#platform/mail/queue-mail.ts'
import { mailSubject } from '#platform/mail/subject.ts'
import type { Services } from '#platform/services.ts'
import { countReset } from './attempts.server.ts'
import { lockPassword, writePassword } from './change-password.server.ts'
import { requireGoodPassword } from './check-password.server.ts'
import { takeLink } from './find-link.server.ts'
import { linkWords } from './link-words.ts'
import { noteMail, writeLink } from './mailed-link.server.ts'

const asked = mailSubject({ ar: 'كلمة مرور جديدة', en: 'A new password' })

/** How long the link of a reset opens. */
export const resetMinutes = 60

/** Milliseconds after which the answer comes, whether there was something to do or not. */
const answerAfter = 400

/**
 * Sends a link to choose a new password, if the address has an account with one that may sign in. Nothing tells whether
 * it has: neither the answer, nor the time that it takes. Too many for one address, or from one place: nothing is sent.
 */
export async function askReset(
  services: Services,
  given: { readonly email: string; readonly language: Language; readonly address: string },
): Promise<void> {
  const answer = wait(answerAfter)
  if (await countReset(services, given.email, given.address)) await sendReset(services, given)
  await answer
}

async function sendReset(
  { database, config, clock }: Services,
  { email, language }: { readonly email: string; readonly language: Language },
): Promise<void> {
  const now = clock.now()
  await database.transaction().execute(async (trx) => {
    const person = await trx
      .selectFrom('person')
      .innerJoin('sign_in_account', 'sign_in_account.person_id', 'person.id')
      .select(['person.id', 'person.email'])
      .where('person.email', '=', email.toLowerCase())
      .where('disabled_at', 'is', null)
      .where('sign_in_account.provider_id', '=', 'credential')
      .executeTakeFirst()
    if (person === undefined) return
    const link = await writeLink(config.secret, trx, {
      ...{ purpose: 'password-reset', of: person.id, now },
      lasts: resetMinutes * 60_000,
    })
    const words = linkWords[language]
    const mail = await queueMail(trx, {
      ...{ to: person.email, language, subject: asked() },
      paragraphs: words.resetMail(formatDateTime(language, link.expiresAt)),
      action: { label: words.resetAction, href: `/${language}/sign-in/new-password`, sealed: link.sealed },
    })
    await noteMail(trx, link.hash, mail)
    await recordAudit(trx, {
      ...{ actor: null, role: 'system', action: 'sign-in.reset-asked' },
      subject: { kind: 'person', id: person.id },
    })
  })
}

/**
 * Chooses a new password by a link: once. Every session ends; a second step stays as it is.
 *
 * @throws Refusal 410 `link.unknown`, `link.expired`, `link.used`, `link.ended`; 422 where the password will not do (the
 *   link then stays good)
 */
export async function resetPassword(
  services: Services,
  {
    token,
    password,
    language,
  }: { readonly token: string; readonly password: string; readonly language: Language },
): Promise<void> {
  const { secret } = services.config
  await services.database.transaction().execute(async (trx) => {
    const now = services.clock.now()
    const { of } = await takeLink(trx, { secret, purpose: 'password-reset', token, now })
    const owner = await readOwner(trx, of)
    requireGoodPassword(password, [owner.name_ar, owner.name_en, owner.email])
    await writePassword(services, trx, {
      person: of,
      email: owner.email,
      next: password,
      language,
      session: null,
    })
  })
}

/** Whose password it is, unless they may no longer sign in. */
async function readOwner(trx: Transaction, id: string) {
  const owner = await trx
    .selectFrom('person')
    .select(['name_ar', 'name_en', 'email', 'disabled_at'])
    .where('id', '=', id)
    .forNoKeyUpdate()
    .executeTakeFirst()
  if (owner === undefined || owner.disabled_at !== null || (await lockPassword(trx, id)) === undefined)
    throw new Refusal([{ code: 'link.ended' }], 410)
  return owner
}
