import { formatShare } from '#platform/format-share.ts'
import { formatNumber, plural } from '#platform/i18n.ts'
import type { Language } from '#platform/language.ts'
import type { Guide } from '#scoring/guide.ts'
import { thresholdsOf } from '../../standards/condition-words.ts'
import type { GuideNames } from '../../standards/names-of.ts'
import { analysisWords } from '../analysis-words.ts'
import { resultWords } from '../page-words.ts'

/** What every drawing of the analysis is made with. */
export interface ChartFrame {
  readonly language: Language
  readonly guide: Guide
  readonly names: GuideNames
}

/** How a drawing writes shares and counts; shares keep to their side of the lines of `figure`. */
export function chartFormats({ language, guide }: ChartFrame, figure?: string) {
  const thresholds = figure === undefined ? [] : thresholdsOf(guide, figure)
  return {
    language,
    format: (value: number) => formatShare(language, value, { thresholds }),
    formatTick: (value: number) => formatShare(language, value, { decimals: 0 }),
    formatCount: (count: number) => formatNumber(language, count),
  }
}

/** "12 centres" in the language of the drawing. */
export const centresIn = (language: Language, count: number): string =>
  plural(language, count, resultWords[language].centres)

export const wordsOf = ({ language }: ChartFrame) => analysisWords[language]
