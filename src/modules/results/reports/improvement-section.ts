import { figureTitle } from '#modules/standards/condition-words.ts'
import { plural } from '#platform/i18n.ts'
import type { Block, Column, Row } from '#platform/typst/report-document.ts'
import type { Improvement, Improvements } from './find-improvements.ts'
import type { ReportLanguage } from './report-language.ts'

/** As many as a centre can set about at once. */
const shown = 8

/** What to improve first, and how far it leads towards the next class. */
export function improvementSection(say: ReportLanguage, improvements: Improvements): Block[] {
  const { words } = say
  const { target, steps } = improvements
  const heading: Block = { kind: 'heading', level: 2, text: words.improveSection }
  if (steps.length === 0) return [heading, { kind: 'text', text: words.improveNothing }]
  const first =
    target === null ? steps.slice(0, shown) : steps.slice(0, Math.max(shown, improvements.enough ?? 0))
  const rest = steps.length - first.length
  return [
    heading,
    ...towardBlocks(say, improvements),
    {
      kind: 'table',
      columns: columnsOf(say, target),
      rows: first.map((step, at) => rowOf(say, step, at, target)),
    },
    ...(rest > 0
      ? [{ kind: 'text' as const, text: words.otherSteps(say.number(rest)), tone: 'quiet' as const }]
      : []),
  ]
}

function towardBlocks(say: ReportLanguage, { target, unmet, enough }: Improvements): Block[] {
  const { words, language } = say
  if (target === null) return [{ kind: 'text', text: words.improveAtBest }]
  const name = say.category(target)
  const separator = language === 'ar' ? '، ' : ', '
  const missing = unmet.map(({ figure }) => figureTitle(say.guide, figure, language)).join(separator)
  const reached = enough === null ? words.notEnough(name) : plural(language, enough, words.enough(name))
  return [
    ...(missing === '' ? [] : [{ kind: 'text' as const, text: words.missingFor(name, missing) }]),
    { kind: 'text', text: `${words.improveToward(name)} ${reached}` },
  ]
}

const columnsOf = ({ words, pages }: ReportLanguage, target: string | null): Column[] => [
  { head: words.rank, width: 'fit', align: 'center' },
  { head: pages.criterion, width: 4 },
  { head: words.kind, width: 'fit' },
  { head: pages.score, width: 'fit', align: 'end' },
  ...(target === null ? [] : [{ head: words.closes, width: 'fit' as const, align: 'end' as const }]),
  { head: words.coreGain, width: 'fit', align: 'end' },
  { head: words.overallGain, width: 'fit', align: 'end' },
]

function rowOf(say: ReportLanguage, step: Improvement, at: number, target: string | null): Row {
  const { pages, words } = say
  return {
    cells: [
      say.number(at + 1),
      say.criterion(step.criterion),
      step.core ? { text: pages.coreTag, tone: 'brand' } : words.otherCriterion,
      {
        text: say.share(step.score, [step.fulfilledAt]),
        ...(step.fulfilled ? {} : { tone: 'poor' as const }),
      },
      ...(target === null ? [] : [{ text: say.share(step.closes), strong: true }]),
      say.signed(step.coreGain),
      say.signed(step.overallGain),
    ],
  }
}
