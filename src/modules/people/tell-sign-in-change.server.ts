import type { Transaction } from '#platform/database.ts'
import { queueMail } from '#platform/mail/queue-mail.ts'
import { mailSubject } from '#platform/mail/subject.ts'
import type { Text } from '#scoring/guide.ts'
import { linkWords } from './link-words.ts'

const changed = mailSubject({ ar: 'تغيّرت طريقة دخولك', en: 'The way you sign in has changed' })

/** What is told of each change, by the action of its audit row; an action without words here is not told. */
const told: Readonly<Record<string, Text>> = {
  'sign-in.app-on': {
    ar: 'شُغّل تطبيق المصادقة لحسابك في برنامج تقييم: يُطلب منك رمزه بعد كلمة المرور.',
    en: 'An authenticator app was turned on for your account in the Taqyeem programme: its code is asked for after your password.',
  },
  'sign-in.app-off': {
    ar: 'أُوقف تطبيق المصادقة لحسابك في برنامج تقييم.',
    en: 'The authenticator app of your account in the Taqyeem programme was turned off.',
  },
  'sign-in.passkey-added': {
    ar: 'أُضيف مفتاح مرور إلى حسابك في برنامج تقييم، وهو يفتح حسابك بلا كلمة مرور.',
    en: 'A passkey was added to your account in the Taqyeem programme. It opens your account without a password.',
  },
  'sign-in.passkey-removed': {
    ar: 'حُذف مفتاح مرور من حسابك في برنامج تقييم.',
    en: 'A passkey of your account in the Taqyeem programme was removed.',
  },
  'sign-in.single-sign-on-linked': {
    ar: 'رُبط حسابك في برنامج تقييم بالدخول الموحّد.',
    en: 'Your account in the Taqyeem programme was linked with single sign-on.',
  },
  'people.second-factor-reset': {
    ar: 'ألغى مدير النظام الخطوة الثانية لدخولك إلى برنامج تقييم، وأُغلقت جلساتك. ادخل بكلمة المرور ثم أعد إعدادها.',
    en: 'An administrator took away your second step of signing in to the Taqyeem programme, and your sessions were ended. Sign in with your password and set it up anew.',
  },
}

const notYou: Text = {
  ar: 'إن لم تكن أنت من طلب ذلك فغيّر كلمة المرور حالًا، وأخبر مدير النظام.',
  en: 'If this was not your wish, change your password at once, and tell the administrator.',
}

/**
 * Tells somebody by mail that the way they sign in has changed, in the transaction that changes it: whoever sat down at
 * their browser cannot do it unseen. In the language that they chose for mail.
 */
export async function tellSignInChange(trx: Transaction, person: string, action: string): Promise<void> {
  const text = told[action]
  if (text === undefined) return
  const reader = await trx
    .selectFrom('person')
    .leftJoin('notice_preference', 'notice_preference.person', 'person.id')
    .select(['person.email', 'notice_preference.language'])
    .where('person.id', '=', person)
    .executeTakeFirstOrThrow()
  const language = reader.language === 'en' ? 'en' : 'ar'
  await queueMail(trx, {
    ...{ to: reader.email, language, subject: changed(), paragraphs: [text[language], notYou[language]] },
    action: { label: linkWords[language].account, href: `/${language}/account` },
  })
}
