import { formatShare } from '#platform/format-share.ts'
import { formatNumber } from '#platform/i18n.ts'
import type { Language } from '#platform/language.ts'
import type { Condition, Guide, Operator } from '#scoring/guide.ts'
import { localText } from './local-text.ts'
import { guideWords } from './page-words.ts'

/** Built-in paths whose number is a count and not a share. */
const counts: ReadonlySet<string> = new Set([
  'core.fulfilled',
  'core.applicable',
  'critical.failed',
  'critical.applicable',
  'critical.missing',
])

/** Whether a figure is shown as a share (86.0 %) or as a plain number. */
export function unitOf(guide: Guide, figure: string): 'share' | 'number' {
  const name = figure.replace(/^(cohort|figures)\./, '')
  const cohort = guide.cohortFigures?.find((one) => one.name === name)
  if (cohort) return cohort.unit ?? (cohort.take === 'rank' ? 'number' : 'share')
  const own = guide.figures?.find((one) => one.name === name)
  if (own) return own.unit ?? 'share'
  return counts.has(figure) || /\.(value|n)$/.test(figure) ? 'number' : 'share'
}

/** All numbers that conditions and bands compare a figure with: a display must not round across any of them. */
export function thresholdsOf(guide: Guide, figure: string): number[] {
  const conditions = guide.categories.flatMap(({ when }) => when)
  return [...conditions, ...(guide.bands ?? [])]
    .filter((condition) => condition.figure === figure)
    .flatMap(({ value }) => (typeof value === 'number' ? [value] : []))
}

/** The name of a figure as people read it. */
export function figureTitle(guide: Guide, figure: string, language: Language): string {
  const words = guideWords[language]
  const name = figure.replace(/^(cohort|figures)\./, '')
  const named = [...(guide.figures ?? []), ...(guide.cohortFigures ?? [])].find((one) => one.name === name)
  if (named?.title) return localText(language, named.title)
  const [kind, code] = figure.split('.')
  const pillar = kind === 'pillar' ? guide.pillars.find((one) => one.code === code) : undefined
  if (pillar) return words.scoreOfPillar(localText(language, pillar.title))
  const instrument = kind === 'instruments' ? guide.instruments[code ?? ''] : undefined
  if (instrument?.title) return words.scoreOfInstrument(localText(language, instrument.title))
  return words.figures[figure] ?? figure
}

/** A figure's number as people read it; shares keep to their side of every threshold. */
export function formatFigure(guide: Guide, figure: string, value: number, language: Language): string {
  if (unitOf(guide, figure) === 'number') return formatNumber(language, value)
  return formatShare(language, value, { thresholds: thresholdsOf(guide, figure) })
}

/** What is needed, in words: at least 92 %. */
export const formatNeeded = (op: Operator, value: string, language: Language): string =>
  guideWords[language].operators[op](value)

/** A threshold with no more decimals than it has: 92 %, 89.5 %. */
export function formatThreshold(guide: Guide, figure: string, value: number, language: Language): string {
  if (unitOf(guide, figure) === 'number') return formatNumber(language, value)
  return formatShare(language, value, { thresholds: [value], decimals: 0 })
}

/** A whole condition as a sentence: its own text, or one made of its parts. */
export function conditionText(guide: Guide, condition: Condition, language: Language): string {
  if (condition.text) return localText(language, condition.text)
  const { figure, op, value } = condition
  const needed =
    typeof value === 'number'
      ? formatThreshold(guide, figure, value, language)
      : figureTitle(guide, value.figure, language)
  return `${figureTitle(guide, figure, language)}: ${formatNeeded(op, needed, language)}`
}
