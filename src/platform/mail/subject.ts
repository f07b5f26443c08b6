import { formatNumber, type Words } from '#platform/i18n.ts'
import { languages } from '#platform/language.ts'

declare const checked: unique symbol

/**
 * The subject of a notice or a mail, in both languages. Subjects stand on locked telephones and in logs of servers, so
 * this type cannot be made of a text that is known only while the program runs, such as a name: see {@link mailSubject}.
 */
export type MailSubject = Words<string> & { readonly [checked]: true }

/** A text written in the program itself; `never` for one that is put together while it runs. */
type Written<Text extends string> = Record<never, never> extends Record<Text, 1> ? never : Text

/** What may fill a `#`: a number, or a code of the programme (`HEA-01`, `2026-11-21`). */
export type SubjectPart = number | string

const code = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/

/**
 * A subject, written once in both languages; each `#` is filled, in order, by the codes and numbers given when it is
 * used. The texts must be literals: a variable of type `string` does not compile. Filling throws a TypeError where a part
 * is no code (at most 64 Latin letters, digits, dots, hyphens and underscores), and where their number does not fit.
 *
 * @example const visitMoved = mailSubject({ ar: 'تغيّر موعد الزيارة #', en: 'Visit # has moved' })
 * visitMoved('V-0123').en // 'Visit V-0123 has moved'
 */
export const mailSubject =
  <const Ar extends string, const En extends string>(texts: {
    readonly ar: Ar & Written<Ar>
    readonly en: En & Written<En>
  }): ((...parts: readonly SubjectPart[]) => MailSubject) =>
  (...parts) => {
    const filled = languages.map((language) => [language, fill(language, texts[language], parts)])
    return Object.fromEntries(filled) as MailSubject
  }

const fill = (language: 'ar' | 'en', text: string, parts: readonly SubjectPart[]): string => {
  const places = text.split('#')
  if (places.length - 1 !== parts.length)
    throw new TypeError(`a subject has ${places.length - 1} places for ${parts.length} parts`)
  return places.map((piece, at) => (at === 0 ? piece : `${show(language, parts[at - 1]!)}${piece}`)).join('')
}

/** In Arabic a code is set apart (U+2068 … U+2069), so that its parts keep their order. */
const show = (language: 'ar' | 'en', part: SubjectPart): string => {
  if (typeof part === 'number') return formatNumber(language, part)
  if (!code.test(part)) throw new TypeError('a part of a subject is neither a number nor a code')
  return language === 'ar' ? `\u2068${part}\u2069` : part
}
