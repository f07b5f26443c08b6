import { titleOr } from '#modules/standards/names-of.ts'
import type { Value } from '#platform/spreadsheets/write-workbook.ts'
import type { Guide, Text } from '#scoring/guide.ts'
import type { CentreScore } from '#scoring/result.ts'
import { mean } from '#stats/mean.ts'
import { shareCell } from './write-results-workbook-sheets.ts'
import { summaryOf, resultsWorkbookWords as words } from './write-results-workbook-words.ts'

export interface SummaryAbout {
  readonly formula: string
  /** SHA-256 of the whole result; null while it is a draft. */
  readonly digest: string | null
}

export type SummaryLine = readonly [Text, Value]

/** What the result says of all centres together: how many in each class and band, and the means. */
export function summaryLines(
  guide: Guide,
  scores: readonly CentreScore[],
  about: SummaryAbout,
): SummaryLine[] {
  const count = (fits: (score: CentreScore) => boolean): number => scores.filter(fits).length
  const share = (some: number): Value => (scores.length === 0 ? null : shareCell(some / scores.length))
  const unclassed = count(({ category }) => category === null)
  return [
    [words.guide, guide.title.ar],
    [words.guide, guide.title.en],
    [words.edition, `${guide.code} ${guide.edition}`],
    ...(guide.illustrative ? [[words.illustrative, true] as SummaryLine] : []),
    [words.formula, about.formula],
    [words.digest, about.digest],
    [words.centreCount, scores.length],
    ...guide.categories.flatMap(({ code, title }): SummaryLine[] => {
      const own = count(({ category }) => category === code)
      return [
        [summaryOf.category(title), own],
        [summaryOf.categoryShare(title), share(own)],
      ]
    }),
    [words.noClass, unclassed],
    [words.noClassShare, share(unclassed)],
    ...(guide.bands ?? []).map(({ code, title }): SummaryLine => {
      return [summaryOf.band(titleOr(title, code)), count(({ band }) => band === code)]
    }),
    [words.meanCore, meanCell(scores.map(({ core }) => core.fulfilment))],
    [words.meanOverall, meanCell(scores.map(({ overall }) => overall.score))],
  ]
}

/** The mean over the centres that have the number. */
const meanCell = (values: readonly (number | null)[]): Value =>
  shareCell(mean(values.filter((value) => value !== null)))
