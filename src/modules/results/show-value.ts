import { formatShare } from '#platform/format-share.ts'
import { formatNumber } from '#platform/i18n.ts'
import type { Language } from '#platform/language.ts'
import type { Scale } from '#scoring/guide.ts'
import { localText } from '../standards/local-text.ts'
import { titleOr } from '../standards/names-of.ts'
import { formatQuantity } from '../standards/quantity.ts'

/**
 * An observed value as people read it: the words of its level, or the number with its unit.
 *
 * @example showValue('en', yesno, 'yes') // 'Yes: it is so'
 */
export function showValue(language: Language, scale: Scale | undefined, value: number | string): string {
  if (scale?.kind === 'levels') {
    const level = scale.levels.find(({ code }) => code === String(value))
    return localText(language, titleOr(level?.title, String(value)))
  }
  if (typeof value === 'string') return value
  return scale?.kind === 'number'
    ? formatQuantity(value, scale.unit, language)
    : formatNumber(language, value)
}

/** The combined value of a measure; of levels, the mean of what they are worth. */
export function showCombined(language: Language, scale: Scale | undefined, value: number): string {
  return scale?.kind === 'levels' ? formatShare(language, value) : showValue(language, scale, value)
}
