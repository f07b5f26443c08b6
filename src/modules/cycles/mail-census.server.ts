import type { Clock } from '#platform/clock.ts'
import type { Transaction } from '#platform/database.ts'
import { endOfDay } from '#platform/day.ts'
import { formatDate } from '#platform/i18n.ts'
import type { Language } from '#platform/language.ts'
import { queueMail } from '#platform/mail/queue-mail.ts'
import { mailSubject } from '#platform/mail/subject.ts'
import type { Text } from '#scoring/guide.ts'
import { urlTo } from '#urls.ts'
import { censusMailWords } from './census-words.ts'
import { makeToken } from './link-token.server.ts'
import { tellAccount } from './tell-account.server.ts'

const subjects = {
  invite: mailSubject({ ar: 'حصر مراكز الخدمة، الدورة #', en: 'Census of service centres, cycle #' }),
  remind: mailSubject({
    ar: 'تذكير: حصر مراكز الخدمة، الدورة #',
    en: 'Reminder: census of service centres, cycle #',
  }),
  moved: mailSubject({
    ar: 'حصر مراكز الخدمة، الدورة #: تغيّر آخر يوم للإجابة',
    en: 'Census of service centres, cycle #: another last day',
  }),
  again: mailSubject({
    ar: 'حصر مراكز الخدمة، الدورة #: إجابات تحتاج إلى مراجعة',
    en: 'Census of service centres, cycle #: answers to look at again',
  }),
} as const

export interface CensusMail {
  readonly request: string
  readonly cycle: number
  readonly entity: Text
  readonly address: string
  readonly language: Language
  /** ISO date. */
  readonly answerBy: string
  readonly kind: keyof typeof subjects
  readonly clock: Clock
}

/**
 * Makes a new link for a request and mails it. A reminder, and the news of another last day, leave the links that were sent
 * before; any other mail ends them. The link holds through its last day.
 */
export async function mailCensus(trx: Transaction, mail: CensusMail): Promise<void> {
  const { request, cycle, address, language, answerBy, kind, clock } = mail
  const { token, hash } = makeToken()
  const now = clock.now()
  if (kind !== 'remind' && kind !== 'moved') await revokeLinks(trx, request, now)
  await trx
    .insertInto('census_link')
    .values({ token_hash: hash, request, made_at: now, expires_at: endOfDay(answerBy, clock.zone) })
    .execute()
  const subject = subjects[kind](cycle)
  const paragraphsIn = (one: Language) =>
    censusMailWords[one][kind](mail.entity[one], formatDate(one, answerBy))
  const id = await queueMail(trx, {
    ...{ to: address, language, subject, paragraphs: paragraphsIn(language) },
    action: { label: censusMailWords[language].open, href: urlTo(language, 'censusLink', { token }) },
  })
  const [ar, en] = [paragraphsIn('ar'), paragraphsIn('en')]
  await tellAccount(trx, {
    ...{ address, account: null, kind: 'census', subject, mail: id },
    body: [...ar.map((text, at) => ({ ar: text, en: en[at] ?? '' })), linkIsInMail],
  })
}

const linkIsInMail: Text = {
  ar: 'رابط الإجابة في الرسالة التي أُرسلت إلى بريدك، ويفتح ضابط اتصال الجهة الحصر من حسابه أيضًا.',
  en: 'The link to answer is in the mail that was sent to your address; the liaison of the entity can open the census from their account too.',
}

/** Ends every link of a request. */
export async function revokeLinks(trx: Transaction, request: string, now: Date): Promise<void> {
  await trx
    .updateTable('census_link')
    .set({ revoked_at: now })
    .where('request', '=', request)
    .where('revoked_at', 'is', null)
    .execute()
}
