import { formatDate } from './i18n.ts'
import type { Language } from './language.ts'

/** A day given as a parameter of a text, as people write it; what is no day shows itself. */
export const dayIn = (language: Language, day: string | number | undefined): string => {
  const text = String(day ?? '')
  return Number.isNaN(Date.parse(text)) ? text : formatDate(language, text)
}
