import { toAsciiDigits } from '#platform/digits.ts'
import { formatShare } from '#platform/format-share.ts'
import type { Language } from '#platform/language.ts'
import type { Guide, Text } from '#scoring/guide.ts'
import { unitOf } from '../condition-words.ts'

/** A text that says another percentage than the rule it stands for. */
export interface StaleText {
  /** JSON pointer of the text. */
  readonly pointer: string
  /** The threshold of the rule, as people of the language of the text read it. */
  readonly threshold: string
}

interface Rule {
  readonly figure: string
  readonly value: number | { readonly figure: string }
}

/**
 * Texts of conditions and titles of bands that state percentages, none of which is the threshold they stand for: a
 * threshold was changed and its sentence was not. A text that states no percentage never differs.
 *
 * @example the text "at least 90%" beside the value 0.92 → its pointer, and "92%"
 */
export function findStaleTexts(guide: Guide): StaleText[] {
  const conditions = guide.categories.flatMap(({ when }, category) =>
    when.map((rule, index) => ({
      rule,
      text: rule.text,
      pointer: `/categories/${category}/when/${index}/text`,
    })),
  )
  const bands = (guide.bands ?? []).map((rule, index) => ({
    rule,
    text: rule.title,
    pointer: `/bands/${index}/title`,
  }))
  return [...conditions, ...bands].flatMap(({ rule, text, pointer }) =>
    text === undefined ? [] : staleIn(guide, rule, text, pointer),
  )
}

function staleIn(guide: Guide, { figure, value }: Rule, text: Text, pointer: string): StaleText[] {
  if (typeof value !== 'number' || unitOf(guide, figure) !== 'share') return []
  const languages: readonly Language[] = ['ar', 'en']
  return languages
    .filter((language) => saysAnother(text[language] ?? '', value))
    .map((language) => ({
      pointer: `${pointer}/${language}`,
      threshold: formatShare(language, value, { thresholds: [value], decimals: 0 }),
    }))
}

/** Half of the last of the six decimals in which thresholds are compared. */
const close = 5e-7

function saysAnother(text: string, value: number): boolean {
  const said = [...toAsciiDigits(text).matchAll(/(\d+(?:[.٫]\d+)?)\s*[%٪]/g)]
  const shares = said.map(([, number = '']) => Number(number.replace('٫', '.')) / 100)
  return shares.length > 0 && shares.every((share) => Math.abs(share - value) > close)
}
