import { namesOf, titleOr } from '#modules/standards/names-of.ts'
import type { Block, TableBlock } from '#platform/typst/report-document.ts'
import type { CentreComparison, CriterionChange } from '#scoring/compare-results.ts'
import type { Guide } from '#scoring/guide.ts'
import type { CentreReportData } from './report-data.ts'
import type { ReportLanguage } from './report-language.ts'

const shown = 5

/** What changed since the previous cycle, on the criteria that mean the same in both. */
export function comparisonSection(say: ReportLanguage, comparison: CentreReportData['comparison']): Block[] {
  if (comparison === null) return []
  const { words, pages } = say
  const heading: Block = { kind: 'heading', level: 2, text: words.comparisonSection }
  const { centre, notComparable } = comparison
  if (centre === null || centre.status !== 'compared') {
    return [heading, { kind: 'text', text: words.comparisonNew }]
  }
  const lead = [pages.comparisonLead(say.text(comparison.cycle)), classChange(say, comparison.guide, centre)]
  return [
    heading,
    { kind: 'text', text: lead.join(' ') },
    ...meanBlock(say, centre),
    ...changesBlocks(say, words.rises, ranked(centre.criteria, 1)),
    ...changesBlocks(say, words.falls, ranked(centre.criteria, -1)),
    ...(notComparable.length === 0
      ? []
      : [
          {
            kind: 'text' as const,
            text: words.notComparable(say.number(notComparable.length)),
            tone: 'quiet' as const,
          },
        ]),
  ]
}

/** Each class by the name that its own edition of the guide gives it. */
function classChange(say: ReportLanguage, before: Guide, { category }: CentreComparison): string {
  if (category === null) return ''
  const earlier =
    category.before === null
      ? say.pages.noClass
      : say.text(titleOr(namesOf(before).category(category.before)?.title, category.before))
  const now = say.category(category.after)
  return category.before === category.after
    ? say.words.comparisonSameClass(now)
    : say.words.comparisonClass(earlier, now)
}

function meanBlock(say: ReportLanguage, { matched }: CentreComparison): Block[] {
  if (matched === null) return []
  const { count, before, after, change } = matched
  const text = say.words.comparisonMean(
    say.number(count),
    say.share(before),
    say.share(after),
    say.change(change),
  )
  return [{ kind: 'text', text }]
}

/** The largest changes in one direction (1 up, -1 down), the largest first. */
const ranked = (changes: readonly CriterionChange[], direction: 1 | -1): CriterionChange[] =>
  changes
    .filter(({ change }) => change * direction > 0)
    .sort((a, b) => (b.change - a.change) * direction || (a.code < b.code ? -1 : 1))
    .slice(0, shown)

function changesBlocks(say: ReportLanguage, title: string, changes: readonly CriterionChange[]): Block[] {
  if (changes.length === 0) return []
  const table: TableBlock = {
    kind: 'table',
    columns: [
      { head: say.pages.criterion, width: 4 },
      { head: say.pages.before, width: 'fit', align: 'end' },
      { head: say.pages.now, width: 'fit', align: 'end' },
      { head: say.words.changeHead, width: 'fit', align: 'end' },
    ],
    rows: changes.map(({ code, before, after, change }) => ({
      cells: [say.criterion(code), say.share(before), say.share(after), say.signed(change)],
    })),
  }
  return [{ kind: 'heading', level: 3, text: title }, table]
}
