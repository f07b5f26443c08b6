import { formatNumber } from '#platform/i18n.ts'
import type { Language } from '#platform/language.ts'
import type { Guide } from '#scoring/guide.ts'
import type { ConditionProof } from '#scoring/result.ts'
import { unitOf } from '../standards/condition-words.ts'
import { resultWords } from './page-words.ts'

/**
 * A difference of shares in percentage points, without its sign: one decimal, more where one would show nothing.
 *
 * @example formatPoints('en', -0.0526) // '5.3'
 */
export function formatPoints(language: Language, difference: number): string {
  const points = Math.abs(difference) * 100
  const decimals = [1, 2, 3].find((places) => points === 0 || Number(points.toFixed(places)) > 0) ?? 4
  return formatNumber(language, points, decimals)
}

/** A change in words: its direction, then how much. */
export function changeWords(language: Language, change: number): string {
  const words = resultWords[language]
  if (change === 0) return words.same
  return change > 0 ? words.up(formatPoints(language, change)) : words.down(formatPoints(language, change))
}

/** How far a figure stands from its line, and on which side. */
export function distanceWords(
  guide: Guide,
  { figure, op, distance }: ConditionProof,
  language: Language,
): string {
  const words = resultWords[language]
  if (distance === null) return words.none
  if (distance === 0) return words.onLine
  const amount =
    unitOf(guide, figure) === 'number'
      ? formatNumber(language, Math.abs(distance))
      : words.points(formatPoints(language, distance))
  if (op === '==' || op === '!=') return words.differs(amount)
  return distance > 0 ? words.above(amount) : words.below(amount)
}
