import type { Block, Row } from '#platform/typst/report-document.ts'
import type { CentreScore, CriterionScore, Gap, InstrumentScore } from '#scoring/result.ts'
import type { ReportLanguage } from './report-language.ts'

const criteriaOf = (score: CentreScore): CriterionScore[] => score.pillars.flatMap(({ criteria }) => criteria)

/** Zero-tolerance items: which were breached, and which nobody looked at. */
export function criticalSection(say: ReportLanguage, { critical }: CentreScore): Block[] {
  const { words } = say
  const heading: Block = { kind: 'heading', level: 2, text: words.criticalSection }
  if (critical.applicable === 0) return [heading, { kind: 'text', text: words.criticalNotAsked }]
  const missing: Block[] =
    critical.missing > 0 ? [{ kind: 'text', text: words.criticalMissing(say.number(critical.missing)) }] : []
  if (critical.failed === 0) {
    return [heading, { kind: 'text', text: words.criticalNone, tone: 'good' }, ...missing]
  }
  return [
    heading,
    { kind: 'text', text: words.criticalLead, tone: 'poor' },
    { kind: 'list', items: critical.failures.map(say.measure) },
    ...missing,
  ]
}

/** What each instrument saw by itself, on how much, and with what uncertainty. */
export function instrumentSection(say: ReportLanguage, score: CentreScore): Block[] {
  const { words, pages } = say
  const used = score.instruments.filter(
    ({ score: own, insufficient, missing }) => own !== null || insufficient + missing > 0,
  )
  return [
    { kind: 'heading', level: 2, text: pages.instruments },
    { kind: 'text', text: words.instrumentLead },
    {
      kind: 'table',
      columns: [
        { head: pages.instrument, width: 2 },
        { head: pages.score, width: 'fit', align: 'end' },
        { head: pages.n, width: 'fit', align: 'end' },
        { head: pages.minimum, width: 'fit', align: 'end' },
        { head: pages.intervalHeader, width: 'fit', align: 'end' },
        { head: pages.scoredMeasures, width: 'fit', align: 'end' },
        { head: pages.insufficientMeasures, width: 'fit', align: 'end' },
        { head: pages.missingMeasures, width: 'fit', align: 'end' },
      ],
      rows: used.map((instrument) => instrumentRow(say, instrument)),
    },
  ]
}

function instrumentRow(say: ReportLanguage, instrument: InstrumentScore): Row {
  const { words, pages } = say
  const { code, score, interval, n, minimum, scored, insufficient, missing } = instrument
  const warn = (count: number) =>
    count > 0 ? { text: say.number(count), tone: 'notice' as const } : say.number(count)
  return {
    cells: [
      say.instrument(code),
      { text: say.safeShare(score), strong: true },
      n === null ? pages.none : words.fromTo(say.number(n[0]), say.number(n[1])),
      say.number(minimum),
      interval ? words.fromTo(say.share(interval[0]), say.share(interval[1])) : pages.none,
      say.number(scored),
      warn(insufficient),
      warn(missing),
    ],
  }
}

/** Criteria on which instruments differ by as much as the guide flags, the largest first. */
export function gapSection(say: ReportLanguage, score: CentreScore): Block[] {
  const flagged = criteriaOf(score)
    .flatMap(({ code, gap }) => (gap?.flagged ? [{ code, gap }] : []))
    .sort((a, b) => b.gap.size - a.gap.size || (a.code < b.code ? -1 : 1))
  const heading: Block = { kind: 'heading', level: 2, text: say.pages.gaps }
  if (flagged.length === 0) return [heading, { kind: 'text', text: say.words.gapNone }]
  return [
    heading,
    { kind: 'text', text: say.pages.gapsLead },
    {
      kind: 'table',
      columns: [
        { head: say.pages.criterion, width: 3 },
        { head: say.pages.instruments, width: 4 },
        { head: say.pages.gap, width: 'fit', align: 'end' },
      ],
      rows: flagged.map(({ code, gap }) => ({
        cells: [say.criterion(code), gapText(say, gap), { text: say.points(gap.size), strong: true }],
      })),
    },
  ]
}

/** Each instrument with its score and n, the highest first. */
export function gapText(say: ReportLanguage, { scores }: Gap): string {
  const separator = say.language === 'ar' ? '؛ ' : '; '
  return [...scores]
    .sort((a, b) => b.score - a.score)
    .map(({ instrument, score, n }) =>
      say.words.sees(say.instrument(instrument), say.share(score), say.number(n)),
    )
    .join(separator)
}
