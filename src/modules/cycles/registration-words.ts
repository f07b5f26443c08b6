import { dayIn } from '#platform/day-in.ts'
import type { Language } from '#platform/language.ts'
import type { Days } from './phase.ts'
import { phaseNamed } from './phase-words.ts'
import type { RegistrationState } from './registration.ts'

/** Days as people write them: “from 1 November 2026 to 5 November 2026 and on 9 November 2026”. */
export const daysIn = (language: Language, days: readonly Days[]): string =>
  days.map((span) => spanIn(language, span)).join(language === 'ar' ? '، ثم ' : ' and ')

function spanIn(language: Language, { startsOn, endsOn }: Days): string {
  const [from, until] = [dayIn(language, startsOn), dayIn(language, endsOn)]
  if (startsOn === endsOn) return language === 'ar' ? `يوم ${from}` : `on ${from}`
  return language === 'ar' ? `من ${from} إلى ${until}` : `from ${from} to ${until}`
}

/** A parameter of a fault: `2026-11-01/2026-11-05 2026-11-09/2026-11-09`. */
type Param = string | number | undefined

const readDays = (param: Param): Days[] =>
  String(param ?? '')
    .split(' ')
    .filter((text) => text !== '')
    .map((text) => {
      const [startsOn = '', endsOn = ''] = text.split('/')
      return { startsOn, endsOn }
    })

/** Phases with their days: “Awareness from … to …; Census of centres from … to …”. */
export const phasesIn = (
  language: Language,
  phases: readonly (Days & { readonly code: string | undefined })[],
): string =>
  phases
    .map(({ code, ...days }) => `${phaseNamed(language, code)} ${spanIn(language, days)}`)
    .join(language === 'ar' ? '؛ ' : '; ')

/** The same of phases given as a parameter of a text: `census/2026-11-15/2026-11-20`. */
export const phasesWithDays = (language: Language, param: Param): string =>
  phasesIn(
    language,
    String(param ?? '')
      .split(' ')
      .filter((text) => text !== '')
      .map((text) => {
        const [code, startsOn = '', endsOn = ''] = text.split('/')
        return { code, startsOn, endsOn }
      }),
  )

type Closed = Exclude<RegistrationState, 'open'>

const closed: Readonly<Record<Language, Readonly<Record<Closed, (days: string) => string>>>> = {
  ar: {
    early: (days) => `لم يبدأ التسجيل بعد؛ أيامه ${days}.`,
    'early-phase': (days) => `لا يُفتح التسجيل في مرحلة الدورة الحالية؛ أيامه ${days}.`,
    late: (days) => `انتهت أيام التسجيل، وكانت ${days}.`,
    'late-phase': (days) => `انتهت مرحلة الدورة التي يُفتح فيها التسجيل، وكانت أيامه ${days}.`,
    never: () => 'أيام التسجيل المحددة لا تقع في مرحلة من الدورة يُفتح فيها التسجيل.',
    begun: () => 'بدأت الورشة أو انتهت.',
    'called-off': () => 'أُلغيت الورشة.',
  },
  en: {
    early: (days) => `Registration has not begun: it is open ${days}.`,
    'early-phase': (days) =>
      `Registration is not open in the present phase of the cycle: it is open ${days}.`,
    late: (days) => `The days of registration are over: it was open ${days}.`,
    'late-phase': (days) => `The phase of the cycle that opens registration is over: it was open ${days}.`,
    never: () => 'The days set for registration lie in no phase of the cycle that opens it.',
    begun: () => 'The workshop has begun or is over.',
    'called-off': () => 'The workshop was called off.',
  },
}

const notNow: Readonly<Record<Language, string>> = {
  ar: 'ليس هذا وقت التسجيل في الورشة.',
  en: 'This is not the time to register for the workshop.',
}

/** Why registration is closed, given as the parameters of `closedParams`. */
export function closedIn(language: Language, { why, days }: Readonly<Record<string, Param>>): string {
  const say = closed[language][why as Closed]
  return say === undefined ? notNow[language] : say(daysIn(language, readDays(days)))
}
