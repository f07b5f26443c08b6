import { isLanguage, type Language } from './language.ts'

/** The cookie that remembers in which language somebody last read. */
export const languageCookie = 'taqyeem_language'

/**
 * The language for somebody whose address names none: what they last read, else what their browser asks for, else
 * Arabic.
 *
 * @example chooseLanguage(undefined, 'fr, en;q=0.8') // 'en'
 */
export function chooseLanguage(remembered: string | undefined, accept: string | undefined): Language {
  if (isLanguage(remembered)) return remembered
  return wanted(accept ?? '')[0] ?? 'ar'
}

function wanted(accept: string): readonly Language[] {
  return accept
    .split(',')
    .map((part) => {
      const [tag = '', ...rest] = part.trim().toLowerCase().split(';')
      const weight = Number(/q=([\d.]+)/.exec(rest.join(';'))?.[1] ?? 1)
      return { language: tag.split('-')[0], weight }
    })
    .filter((part) => part.weight > 0)
    .sort((one, two) => two.weight - one.weight)
    .map((part) => part.language)
    .filter((language) => isLanguage(language))
}
