import type { Transaction } from '#platform/database.ts'
import { formatDateTime } from '#platform/i18n.ts'
import type { Language } from '#platform/language.ts'
import { queueMail } from '#platform/mail/queue-mail.ts'
import { mailSubject } from '#platform/mail/subject.ts'
import { urlTo } from '#urls.ts'
import type { Workshop } from './read-workshop.server.ts'
import { workshopMailWords } from './workshop-words.ts'

const subjects = {
  invite: mailSubject({ ar: 'دعوة إلى ورشة تعريفية، الدورة #', en: 'Invitation to a workshop, cycle #' }),
  registered: mailSubject({
    ar: 'لك مقعد في الورشة، الدورة #',
    en: 'You have a place in the workshop, cycle #',
  }),
  waiting: mailSubject({
    ar: 'أنت في قائمة انتظار الورشة، الدورة #',
    en: 'You are on the waiting list of the workshop, cycle #',
  }),
  'moved-up': mailSubject({
    ar: 'صار لك مقعد في الورشة، الدورة #',
    en: 'You now have a place in the workshop, cycle #',
  }),
} as const

export interface PlaceMail {
  readonly kind: keyof typeof subjects
  readonly workshop: Workshop
  readonly address: string
  readonly language: Language
  /** Of the invitation, or of the place. */
  readonly token: string
}

/** Mails news of a workshop to one address, with the link that belongs to it. */
export async function mailPlace(trx: Transaction, mail: PlaceMail): Promise<void> {
  const { kind, workshop, address, language, token } = mail
  const words = workshopMailWords[language]
  const when = formatDateTime(language, workshop.startsAt, { timeZone: workshop.timeZone })
  const where = workshop.venue?.[language] ?? workshop.link ?? ''
  await queueMail(trx, {
    to: address,
    language,
    subject: subjects[kind](workshop.cycle),
    paragraphs: [words.what(workshop.title[language], when, where), words[kind]],
    action:
      kind === 'invite'
        ? { label: words.openInvitation, href: urlTo(language, 'workshopInvitation', { token }) }
        : { label: words.openPlace, href: urlTo(language, 'workshopPlace', { token }) },
  })
}
