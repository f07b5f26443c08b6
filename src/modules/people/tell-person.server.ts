import type { Transaction } from '#platform/database.ts'
import { queueMail } from '#platform/mail/queue-mail.ts'
import type { MailSubject } from '#platform/mail/subject.ts'
import type { Text } from '#scoring/guide.ts'
import { linkWords } from './link-words.ts'

/** What somebody is told of their account. */
export interface PersonNews {
  readonly subject: MailSubject
  readonly body: readonly Text[]
}

/**
 * Tells somebody by mail what changed in their account, in the transaction that changes it and in the language that they
 * chose for mail. Nobody reads there who was disabled: then nothing goes out.
 */
export async function tellPerson(
  trx: Transaction,
  person: string,
  { subject, body }: PersonNews,
): Promise<void> {
  const reader = await trx
    .selectFrom('person')
    .leftJoin('notice_preference', 'notice_preference.person', 'person.id')
    .select(['person.email', 'person.disabled_at', 'notice_preference.language'])
    .where('person.id', '=', person)
    .executeTakeFirstOrThrow()
  if (reader.disabled_at !== null) return
  const language = reader.language === 'en' ? 'en' : 'ar'
  await queueMail(trx, {
    ...{ to: reader.email, language, subject, paragraphs: body.map((text) => text[language]) },
    action: { label: linkWords[language].account, href: `/${language}/account` },
  })
}
