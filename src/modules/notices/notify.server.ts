import type { Transaction } from '#platform/database.ts'
import type { Words } from '#platform/i18n.ts'
import type { Language } from '#platform/language.ts'
import { queueMail } from '#platform/mail/queue-mail.ts'
import type { MailSubject } from '#platform/mail/subject.ts'
import { mailWords } from './mail-words.ts'
import type { NoticeKind } from './notice.ts'
import { readPreference, wantsMail } from './preference.server.ts'

/** A piece of news for one person. */
export interface NewNotice {
  /** The person's id. */
  readonly to: string
  readonly kind: NoticeKind
  /** Made with `mailSubject`: codes and numbers, never a name. */
  readonly subject: MailSubject
  /** Paragraphs of plain text in both languages. */
  readonly body: readonly Words<string>[]
  /** Path of the page where the reader goes on, with its language or without: `/account`, `/ar/account`. */
  readonly link: string
  /** The mail that carries this already: none of its own goes out, whatever the person wants by mail. */
  readonly mail?: string
}

/**
 * Tells a person something, in the open transaction: a row in their inbox, in the words of today, and a mail in their
 * language unless they want none of this kind. Both are there when the transaction commits, and not at all when it rolls
 * back. Returns the notice's id; null for an account that was disabled (nobody reads there).
 *
 * Throws a TypeError where `link` is not a path of this site; the database refuses a person who is not there.
 *
 * @example await notify(trx, { to: evaluator, kind: 'assignment', subject: visitGiven('V-0123'),
 *   body: [{ ar: '…', en: '…' }], link: urlTo('ar', 'myVisits') })
 */
export async function notify(
  trx: Transaction,
  { to, kind, subject, body, link, mail: carried }: NewNotice,
): Promise<string | null> {
  const path = pathOf(link)
  const reader = await trx
    .selectFrom('person')
    .select(['email', 'disabled_at'])
    .where('id', '=', to)
    .executeTakeFirst()
  if (reader?.disabled_at) return null
  const preference = await readPreference(trx, to)
  const mail =
    carried !== undefined
      ? carried
      : reader && wantsMail(preference, kind)
        ? await queueMail(trx, {
            to: reader.email,
            ...inLanguage(preference.language, { subject, body, path }),
          })
        : null
  const { id } = await trx
    .insertInto('notice')
    .values({
      person: to,
      kind,
      subject_ar: subject.ar,
      subject_en: subject.en,
      body: JSON.stringify(body.map(({ ar, en }) => ({ ar, en }))),
      link: path,
      mail,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

const pathOf = (link: string): string => {
  const path = link.replace(/^\/(ar|en)(?=\/|$|\?)/, '') || '/'
  if (!/^\/(?![/\\])\S*$/.test(path)) throw new TypeError('the link of a notice is a path of this site')
  return path
}

const inLanguage = (
  language: Language,
  { subject, body, path }: { subject: MailSubject; body: readonly Words<string>[]; path: string },
) => ({
  language,
  subject,
  paragraphs: [...body.map((text) => text[language]), mailWords[language].choose],
  action: { label: mailWords[language].open, href: `/${language}${path === '/' ? '' : path}` },
})
