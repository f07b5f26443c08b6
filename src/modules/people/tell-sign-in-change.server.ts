import type { Transaction } from '#platform/database.ts'
import { formatDateTime } from '#platform/i18n.ts'
import { mailSubject } from '#platform/mail/subject.ts'
import type { Services } from '#platform/services.ts'
import type { Text } from '#scoring/guide.ts'
import { tellPerson } from './tell-person.server.ts'

const changed = mailSubject({ ar: 'تغيّرت طريقة دخولك', en: 'The way you sign in has changed' })
const entered = mailSubject({ ar: 'دخول برمز احتياطي', en: 'Somebody signed in with a backup code' })

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
  'sign-in.backup-codes-renewed': {
    ar: 'صدرت رموز احتياطية جديدة لحسابك في برنامج تقييم، ولم تعد الرموز السابقة تعمل.',
    en: 'New backup codes were made for your account in the Taqyeem programme. Those of before work no more.',
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
  'sign-in.backup-code': {
    ar: 'دخل أحدهم إلى حسابك في برنامج تقييم بكلمة المرور ورمز احتياطي. لا يُستعمل هذا الرمز مرة أخرى؛ وإن فقدت هاتفك أو رموزك فأخبر مدير النظام.',
    en: 'Somebody signed in to your account in the Taqyeem programme with your password and a backup code. That code opens nothing any more; if you lost your phone or your codes, tell the administrator.',
  },
}

/** Mails ask readers to open no link that they do not expect: so they are sent on their usual way, and not by this one. */
const notYou: Text = {
  ar: 'إن لم تكن أنت من فعل ذلك فافتح الموقع كما اعتدت، وغيّر كلمة المرور حالًا، وأخبر مدير النظام.',
  en: 'If it was not you, open the site as you always do, change your password at once, and tell the administrator.',
}

const when = {
  ar: (moment: string) => `كان ذلك في ${moment}.`,
  en: (moment: string) => `This was on ${moment}.`,
} as const

/**
 * Tells somebody by mail that the way they sign in has changed, and when, in the transaction that changes it: whoever sat
 * down at their browser cannot do it unseen. In the language that they chose for mail.
 */
export async function tellSignInChange(
  { clock }: Pick<Services, 'clock'>,
  trx: Transaction,
  person: string,
  action: string,
): Promise<void> {
  const text = told[action]
  if (text === undefined) return
  const now = clock.now()
  await tellPerson(trx, person, {
    subject: action === 'sign-in.backup-code' ? entered() : changed(),
    body: [text, { ar: when.ar(formatDateTime('ar', now)), en: when.en(formatDateTime('en', now)) }, notYou],
  })
}
