import { createContext, useContext } from 'react'
import type { Words } from '#platform/i18n.ts'
import type { Language } from '#platform/language.ts'

const LanguageContext = createContext<Language>('ar')

/** Says in which language everything inside is written. */
export const LanguageProvider = LanguageContext.Provider

/** The language of the page. */
export const useLanguage = (): Language => useContext(LanguageContext)

/**
 * The words of a module in the language of the page.
 *
 * @example const words = useWords({ ar, en })
 */
export function useWords<Shape>(words: Words<Shape>): Shape {
  return words[useLanguage()]
}
