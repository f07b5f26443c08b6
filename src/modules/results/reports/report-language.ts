import { thresholdsOf } from '#modules/standards/condition-words.ts'
import { localText } from '#modules/standards/local-text.ts'
import { type GuideNames, namesOf, titleOr } from '#modules/standards/names-of.ts'
import { formatShare } from '#platform/format-share.ts'
import { formatNumber } from '#platform/i18n.ts'
import type { Language } from '#platform/language.ts'
import type { Cell, Tone } from '#platform/typst/report-document.ts'
import type { Guide, Text } from '#scoring/guide.ts'
import { resultWords } from '../page-words.ts'
import { reportWords } from './words.ts'

/** A guide spoken in one language: what the sections of a report write with. */
export interface ReportLanguage {
  readonly language: Language
  readonly guide: Guide
  readonly names: GuideNames
  readonly words: (typeof reportWords)['ar']
  /** Words shared with the pages of results. */
  readonly pages: (typeof resultWords)['ar']
  readonly text: (text: Text) => string
  readonly criterion: (code: string) => string
  readonly pillar: (code: string) => string
  readonly instrument: (code: string) => string
  readonly measure: (code: string) => string
  /** The class by its name, and "unclassified" for null. */
  readonly category: (code: string | null) => string
  readonly toneOf: (category: string | null) => Tone
  readonly number: (value: number, decimals?: number) => string
  /** A share that keeps to its side of the thresholds given; a dash for null. */
  readonly share: (value: number | null, thresholds?: readonly number[]) => string
  /** A share that any condition or band of the guide may be compared with. */
  readonly safeShare: (value: number | null) => string
  /** A difference of shares as percentage points without its sign; never shown as 0 when it is not. */
  readonly points: (difference: number) => string
  /** A change in words with its direction: up by 2.3 points. */
  readonly change: (difference: number) => string
  /** A change as a signed number for a table: +2.3, −0.4, 0. */
  readonly signed: (difference: number | null) => Cell
}

/** Opens a guide in a language. Kept by the caller for as many reports as are made of it. */
export function speak(guide: Guide, language: Language): ReportLanguage {
  const names = namesOf(guide)
  const pages = resultWords[language]
  const text = (given: Text) => localText(language, given)
  const number = (value: number, decimals?: number) => formatNumber(language, value, decimals)
  const share = (value: number | null, thresholds: readonly number[] = []) =>
    value === null ? pages.none : formatShare(language, value, { thresholds })
  const all = allThresholds(guide)
  const points = (difference: number) => number(Math.abs(difference) * 100, pointDecimals(difference))
  return {
    language,
    guide,
    names,
    words: reportWords[language],
    pages,
    text,
    criterion: (code) => text(titleOr(names.criterion(code)?.title, code)),
    pillar: (code) => text(titleOr(names.pillar(code)?.title, code)),
    instrument: (code) => text(titleOr(names.instrument(code)?.title, code)),
    measure: (code) => text(titleOr(names.measure(code)?.text, code)),
    category: (code) => (code === null ? pages.noClass : text(titleOr(names.category(code)?.title, code))),
    toneOf: (code) => paperTone(code === null ? undefined : names.category(code)?.tone),
    number,
    share,
    safeShare: (value) => share(value, all),
    points,
    change: (difference) => changeWords(difference, points(difference), pages),
    signed: (difference) => signedCell(difference, points, pages.none),
  }
}

/** Every number that the guide compares a share with. */
const allThresholds = (guide: Guide): number[] => {
  const figures = [...guide.categories.flatMap(({ when }) => when), ...(guide.bands ?? [])]
  return [...new Set(figures.flatMap(({ figure }) => thresholdsOf(guide, figure)))]
}

/** A tenth of a point, or finer where that would show nothing. */
function pointDecimals(difference: number): number {
  const places = [1, 2, 3].find((decimals) => Number((Math.abs(difference) * 100).toFixed(decimals)) > 0)
  return places ?? (difference === 0 ? 1 : 4)
}

const changeWords = (difference: number, amount: string, pages: ReportLanguage['pages']): string => {
  if (difference === 0) return pages.same
  return difference > 0 ? pages.up(amount) : pages.down(amount)
}

function signedCell(difference: number | null, points: (value: number) => string, none: string): Cell {
  if (difference === null) return { text: none, tone: 'quiet' }
  if (difference === 0) return points(0)
  const sign = difference > 0 ? '+' : '\u2212'
  return { text: `\u2066${sign}${points(difference)}\u2069`, tone: difference > 0 ? 'good' : 'poor' }
}

const paperTone = (tone: string | undefined): Tone =>
  tone === 'gold' || tone === 'silver' || tone === 'platinum' || tone === 'good' || tone === 'poor'
    ? tone
    : 'plain'
