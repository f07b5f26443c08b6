import { formatNumber } from '#platform/i18n.ts'
import type { Language } from '#platform/language.ts'
import { guideWords } from './page-words.ts'

/**
 * A measured number with its unit, in the words of the language where the unit is a known one.
 *
 * @example formatQuantity(12.5, 'min', 'ar') // '١٢٫٥ دقيقة'
 */
export function formatQuantity(value: number, unit: string, language: Language): string {
  const name = guideWords[language].units[unit] ?? unit
  return `${formatNumber(language, value)}${unit === '%' ? '' : ' '}${name}`
}
