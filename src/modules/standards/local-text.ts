import { localDigits } from '#platform/i18n.ts'
import type { Language } from '#platform/language.ts'
import type { Text } from '#scoring/guide.ts'

/**
 * A text of a guide in one language, its numbers in the digits of that language. Not for codes.
 *
 * @example localText('ar', { ar: '92% على الأقل', en: 'at least 92%' }) // '٩٢٪ على الأقل'
 */
export function localText(language: Language, text: Text): string {
  const written = text[language]
  return language === 'ar' ? localDigits('ar', written).replaceAll('%', '٪') : written
}
