import type { Transaction } from '#platform/database.ts'
import { formatDateTime } from '#platform/i18n.ts'
import type { Language } from '#platform/language.ts'
import { queueMail } from '#platform/mail/queue-mail.ts'
import { mailSubject } from '#platform/mail/subject.ts'
import type { Text } from '#scoring/guide.ts'
import { urlTo } from '#urls.ts'
import type { Days } from './phase.ts'
import type { Workshop } from './read-workshop.server.ts'
import { daysIn } from './registration-words.ts'
import { tellAccount } from './tell-account.server.ts'
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
  reminder: mailSubject({
    ar: 'تذكير: الورشة غدًا، الدورة #',
    en: 'Reminder: the workshop is tomorrow, cycle #',
  }),
  moved: mailSubject({ ar: 'تغيّر موعد الورشة أو مكانها، الدورة #', en: 'The workshop has moved, cycle #' }),
  'called-off': mailSubject({
    ar: 'أُلغيت الورشة التعريفية، الدورة #',
    en: 'The workshop is called off, cycle #',
  }),
} as const

export interface PlaceMail {
  readonly kind: keyof typeof subjects
  readonly workshop: Workshop
  readonly address: string
  readonly language: Language
  /** Of the invitation, or of the place. */
  readonly token: string
  /** The account that asked for the place; without one, the account of the address is told where there is any. */
  readonly account?: string | null
  /** Why it was called off. */
  readonly reason?: Text
  /** The days of registration that hold, for who is invited. */
  readonly days?: readonly Days[]
}

/** Mails news of a workshop to one address, with the link that belongs to it, and puts it into the inbox of its account. */
export async function mailPlace(trx: Transaction, mail: PlaceMail): Promise<void> {
  const { kind, workshop, address, language, token, account } = mail
  const subject = subjects[kind](workshop.cycle)
  const words = workshopMailWords[language]
  const id = await queueMail(trx, {
    to: address,
    language,
    subject,
    paragraphs: paragraphsIn(mail, language),
    action:
      kind === 'invite'
        ? { label: words.openInvitation, href: urlTo(language, 'workshopInvitation', { token }) }
        : { label: words.openPlace, href: urlTo(language, 'workshopPlace', { token }) },
  })
  const [ar, en] = [paragraphsIn(mail, 'ar'), paragraphsIn(mail, 'en')]
  await tellAccount(trx, {
    ...{ address, account: account ?? null, kind: 'workshop', subject, mail: id },
    body: ar.map((text, at) => ({ ar: text, en: en[at] ?? '' })),
  })
}

function paragraphsIn({ kind, workshop, reason, days }: PlaceMail, language: Language): string[] {
  const words = workshopMailWords[language]
  const when = formatDateTime(language, workshop.startsAt, { timeZone: workshop.timeZone })
  const where = workshop.venue?.[language] ?? workshop.link ?? ''
  const what = words.what(workshop.title[language], when, where)
  return [
    ...[what, words[kind]],
    ...(days ? [words.days(daysIn(language, days))] : []),
    ...(reason ? [words.why(reason[language])] : []),
  ]
}
