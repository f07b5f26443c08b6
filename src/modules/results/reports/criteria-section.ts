import type { Block, Cell, Row } from '#platform/typst/report-document.ts'
import type { CentreScore, CriterionScore } from '#scoring/result.ts'
import type { ReportLanguage } from './report-language.ts'

/** Every criterion asked of the centre, pillar by pillar: core or not, score, threshold, fulfilled or not. */
export function criteriaSection(say: ReportLanguage, score: CentreScore): Block[] {
  const { words, pages } = say
  const excluded = score.pillars
    .flatMap(({ criteria }) => criteria)
    .filter(({ status }) => status === 'excluded').length
  return [
    { kind: 'heading', level: 2, text: words.criteriaSection },
    { kind: 'text', text: words.criteriaLead },
    {
      kind: 'table',
      columns: [
        { head: pages.criterion, width: 1 },
        { head: words.kind, width: 'fit' },
        { head: pages.score, width: 'fit', align: 'end' },
        { head: words.needs, width: 'fit', align: 'end' },
        { head: pages.verdict, width: 'fit' },
      ],
      rows: score.pillars.flatMap((pillar): Row[] => {
        const asked = pillar.criteria.filter(({ status }) => status !== 'excluded')
        if (asked.length === 0) return []
        return [
          { group: say.pillar(pillar.code), note: words.pillarScore(say.safeShare(pillar.score)) },
          ...asked.map((criterion) => criterionRow(say, criterion)),
        ]
      }),
    },
    ...(excluded === 0
      ? []
      : [
          {
            kind: 'text' as const,
            text: words.excludedCriteria(say.number(excluded)),
            tone: 'quiet' as const,
          },
        ]),
  ]
}

function criterionRow(say: ReportLanguage, criterion: CriterionScore): Row {
  const { code, core, score, fulfilledAt } = criterion
  return {
    cells: [
      say.criterion(code),
      core ? { text: say.pages.coreTag, tone: 'brand' } : { text: say.words.otherCriterion, tone: 'quiet' },
      say.share(score, [fulfilledAt]),
      { text: wholeShare(say, fulfilledAt), tone: 'quiet' },
      verdictCell(say, criterion),
    ],
  }
}

/** A threshold with no more decimals than it has. */
const wholeShare = (say: ReportLanguage, threshold: number): string => {
  const places = [0, 1, 2, 3, 4].find(
    (decimals) => Number((threshold * 100).toFixed(decimals)) / 100 === threshold,
  )
  return `${say.number(threshold * 100, places ?? 4)}${say.language === 'ar' ? '٪' : '%'}`
}

function verdictCell({ pages }: ReportLanguage, { fulfilled, status }: CriterionScore): Cell {
  if (fulfilled === null) return { text: pages.statuses[status], tone: 'notice' }
  return fulfilled
    ? { text: pages.fulfilled, tone: 'good' }
    : { text: pages.unfulfilled, tone: 'poor', strong: true }
}
