import type { Transaction } from '#platform/database.ts'
import { formatDateTime } from '#platform/i18n.ts'
import type { Language } from '#platform/language.ts'
import { queueMail } from '#platform/mail/queue-mail.ts'
import { mailSubject } from '#platform/mail/subject.ts'
import type { Services } from '#platform/services.ts'
import { linkWords } from './link-words.ts'
import { noteMail, writeLink } from './mailed-link.server.ts'

const invited = mailSubject({ ar: 'دعوة إلى برنامج تقييم', en: 'Invitation to the Taqyeem programme' })

const day = 24 * 3600 * 1000

/** Path of the door through which a link of a mail comes in, below the language; the token follows it. */
export const welcomePath = 'welcome'

/**
 * Sends the mail of an invitation, in the open transaction, with a link that opens once and for the days of the
 * settings. The link before it dies. Returns until when the new one holds.
 */
export async function mailInvitation(
  { config, clock }: Pick<Services, 'config' | 'clock'>,
  trx: Transaction,
  { id, email, language }: { readonly id: string; readonly email: string; readonly language: Language },
): Promise<Date> {
  const now = clock.now()
  const link = await writeLink(config.secret, trx, {
    ...{ purpose: 'invitation', of: id, now },
    lasts: config.invitationDays * day,
  })
  const words = linkWords[language]
  const mail = await queueMail(trx, {
    ...{ to: email, language, subject: invited() },
    paragraphs: words.invitationMail(formatDateTime(language, link.expiresAt)),
    action: { label: words.openInvitation, href: `/${language}/${welcomePath}`, sealed: link.sealed },
  })
  await noteMail(trx, link.hash, mail)
  return link.expiresAt
}
