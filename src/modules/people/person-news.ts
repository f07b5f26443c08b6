import { formatDate } from '#platform/i18n.ts'
import type { Language } from '#platform/language.ts'
import { mailSubject } from '#platform/mail/subject.ts'
import type { Text } from '#scoring/guide.ts'
import type { ScopeKind } from './role.ts'
import type { PersonNews } from './tell-person.server.ts'
import { peopleWords } from './words.ts'

/** A role within its scope, as it is told. */
export interface ToldRole {
  readonly role: string
  readonly scopeKind: ScopeKind
  /** Null for the whole programme. */
  readonly scopeName: Text | null
}

const rolesChanged = mailSubject({ ar: 'تغيّرت أدوارك في البرنامج', en: 'Your roles have changed' })
const employerChanged = mailSubject({
  ar: 'تغيّرت جهة عملك المسجلة',
  en: 'Your recorded employer has changed',
})

const notRight: Text = {
  ar: 'إن رأيت في ذلك خطأ فأخبر أمانة البرنامج.',
  en: 'If this is not right, tell the secretariat of the programme.',
}

const inBoth = (say: (language: Language) => string): Text => ({ ar: say('ar'), en: say('en') })

/** The news of a role given: from a day that is to come, or from now on (null); until the end of a day, or without an end (null). */
export const roleGivenNews = (
  told: ToldRole,
  { from, until }: { readonly from: string | null; readonly until: string | null },
): PersonNews => ({
  subject: rolesChanged(),
  body: [
    inBoth((language) => {
      const [role, begin, end] = [
        roleText(language, told),
        from && formatDate(language, from),
        until && formatDate(language, until),
      ]
      return language === 'ar'
        ? `${begin ? `يبدأ دورك ${role} في ${begin}` : `أُسند إليك دور ${role}`}${end ? `، وينتهي بنهاية ${end}` : ''}.`
        : `${begin ? `From ${begin} you hold` : 'You now hold'} the role of ${role}${end ? `, until the end of ${end}` : ''}.`
    }),
    notRight,
  ],
})

/** The news of a role that ends: at the end of a day, or now (null). */
export const roleEndedNews = (told: ToldRole, last: string | null): PersonNews => ({
  subject: rolesChanged(),
  body: [
    inBoth((language) => {
      const [role, end] = [roleText(language, told), last && formatDate(language, last)]
      return language === 'ar'
        ? `${end ? `ينتهي دورك ${role} بنهاية ${end}` : `انتهى دورك ${role}`}.`
        : `Your role of ${role} ${end ? `ends at the end of ${end}` : 'has ended'}.`
    }),
    notRight,
  ],
})

/** The news of another employer on record (null: none that the registry knows), and why it matters. */
export const employerNews = (entity: Text | null, from: string): PersonNews => ({
  subject: employerChanged(),
  body: [
    inBoth((language) => {
      const day = formatDate(language, from)
      return language === 'ar'
        ? `جهة عملك المسجلة في البرنامج اعتبارًا من ${day}: ${entity ? `«${entity.ar}»` : 'لا جهة'}.`
        : `From ${day} your employer on record is ${entity ? entity.en : 'no entity of the registry'}.`
    }),
    {
      ar: 'لا يقيّم أحد الجهة التي يعمل لديها، ولا يرى ما لا يحق لموظفيها أن يروه.',
      en: 'Nobody evaluates the entity they work for, nor sees what its staff may not see.',
    },
    notRight,
  ],
})

/** The news that a password may be chosen, and how. */
export const passwordAllowedNews: PersonNews = {
  subject: mailSubject({
    ar: 'يمكنك اختيار كلمة مرور لحسابك',
    en: 'You can choose a password for your account',
  })(),
  body: [
    {
      ar: 'أتاح مدير النظام لحسابك في برنامج تقييم أن يُفتح بكلمة مرور أيضًا. لتختارها افتح صفحة تسجيل الدخول واتبع «نسيت كلمة المرور؟».',
      en: 'An administrator allowed your account in the Taqyeem programme to be opened with a password too. To choose it, follow “Forgot your password?” on the page of signing in.',
    },
    notRight,
  ],
}

function roleText(language: Language, { role, scopeKind, scopeName }: ToldRole): string {
  const name = peopleWords[language].roleNames[role] ?? role
  const scope = scopeName?.[language]
  if (language === 'ar')
    return scope ? `«${name}» في ${arabicScopes[scopeKind]} «${scope}»` : `«${name}» في البرنامج كله`
  return scope ? `${name} for ${scope}` : `${name} in the whole programme`
}

const arabicScopes: Readonly<Record<ScopeKind, string>> = {
  programme: 'البرنامج',
  entity: 'جهة',
  centre: 'مركز',
  cycle: 'دورة',
}
