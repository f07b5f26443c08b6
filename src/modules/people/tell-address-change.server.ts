import type { Transaction } from '#platform/database.ts'
import { queueMail } from '#platform/mail/queue-mail.ts'
import { mailSubject } from '#platform/mail/subject.ts'
import type { Text } from '#scoring/guide.ts'
import { linkWords } from './link-words.ts'

const changed = mailSubject({ ar: 'تغيّر بريد حسابك', en: 'The address of your account has changed' })

/** To the address before: whoever reads there learns that it happened, and not where the mail goes now. */
const left: readonly Text[] = [
  {
    ar: 'غيّر مدير النظام البريد الإلكتروني لحسابك في برنامج تقييم، فلم يعد هذا العنوان يفتحه ولا تصل إليه رسائله، وأُغلقت جلساتك.',
    en: 'An administrator changed the email address of your account in the Taqyeem programme: this one opens it no more, its mail goes elsewhere, and your sessions were ended.',
  },
  {
    ar: 'إن لم تطلب ذلك فأخبر أمانة البرنامج حالًا.',
    en: 'If this was not your wish, tell the secretariat of the programme at once.',
  },
]

const reached: readonly Text[] = [
  {
    ar: 'صار هذا العنوان بريد حسابك في برنامج تقييم: تدخل به، وتصل إليه رسائلك. كلمة المرور والخطوة الثانية كما كانتا.',
    en: 'This is now the email address of your account in the Taqyeem programme: you sign in with it, and your mail comes here. Your password and your second step are as they were.',
  },
  {
    ar: 'إن لم تكن تعرف هذا الحساب فأخبر أمانة البرنامج.',
    en: 'If you know of no such account, tell the secretariat of the programme.',
  },
]

/** Tells both addresses, in the transaction that changes one for the other, in the language that the person chose for mail. */
export async function tellAddressChange(
  trx: Transaction,
  { person, from, to }: { readonly person: string; readonly from: string; readonly to: string },
): Promise<void> {
  const preference = await trx
    .selectFrom('notice_preference')
    .select('language')
    .where('person', '=', person)
    .executeTakeFirst()
  const language = preference?.language === 'en' ? 'en' : 'ar'
  const mail = { language, subject: changed() } as const
  const inLanguage = (texts: readonly Text[]) => texts.map((text) => text[language])
  await queueMail(trx, { ...mail, to: from, paragraphs: inLanguage(left) })
  await queueMail(trx, {
    ...{ ...mail, to, paragraphs: inLanguage(reached) },
    action: { label: linkWords[language].signInAction, href: `/${language}/sign-in` },
  })
}
