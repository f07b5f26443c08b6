import type { Transaction } from '#platform/database.ts'
import type { Language } from '#platform/language.ts'
import { isHref, type MailAction } from './mail-content.ts'
import type { MailSubject } from './subject.ts'

/** A mail to somebody, with an account or without. */
export interface NewMail {
  /** One address, such as `name@example.org`. */
  readonly to: string
  readonly language: Language
  readonly subject: MailSubject
  /** In the language of the mail; may hold names. Plain text: nothing in it is read as HTML. */
  readonly paragraphs: readonly string[]
  readonly action?: MailAction
}

const address = /^[^\s@<>,;:"\p{Cc}]+@[^\s@<>,;:"\p{Cc}]+$/u

/** Whether mail can be addressed to this: one address, without a name and without anything that a header would obey. */
export const isAddress = (text: string): boolean => text.length <= 254 && address.test(text)

/**
 * Writes a mail into the outbox, in the open transaction: it goes out when that commits, and never when it rolls back.
 * The worker finds it there within seconds and makes the job that sends it. Returns the mail's id.
 *
 * Throws a TypeError for what is no address ({@link isAddress}), and for an action that leads nowhere on the web.
 *
 * @example await queueMail(trx, { to: 'liaison@example.org', language: 'ar', subject: invited(),
 *   paragraphs: ['…'], action: { label: 'فتح الدعوة', href: '/ar/invitation/…' } })
 */
export async function queueMail(
  trx: Transaction,
  { to, language, subject, paragraphs, action }: NewMail,
): Promise<string> {
  if (!isAddress(to)) throw new TypeError('a mail needs one address')
  if (action && !isHref(action.href)) throw new TypeError('the action of a mail leads nowhere')
  const { id } = await trx
    .insertInto('mail')
    .values({
      address: to,
      language,
      subject: subject[language],
      paragraphs: JSON.stringify(paragraphs),
      action: action ? JSON.stringify(action) : null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}
