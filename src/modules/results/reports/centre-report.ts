import { frameReport, isolateCode } from '#modules/standards/report-frame.ts'
import type { Block, ReportDocument, TilesBlock } from '#platform/typst/report-document.ts'
import { bandTitle, classSection } from './class-section.ts'
import { comparisonSection } from './comparison-section.ts'
import { criteriaSection } from './criteria-section.ts'
import { improvementSection } from './improvement-section.ts'
import { criticalSection, gapSection, instrumentSection } from './instrument-section.ts'
import { pillarSection } from './pillar-section.ts'
import type { CentreReportData } from './report-data.ts'
import type { ReportLanguage } from './report-language.ts'
import { resultLines, verifySection } from './result-lines.ts'
import { stabilitySection } from './stability-section.ts'

/**
 * The report of one centre, in the language spoken: class with its proof, what to improve first, scores, instruments,
 * gaps, every criterion, and the comparisons that are known.
 */
export function layOutCentreReport(say: ReportLanguage, data: CentreReportData): ReportDocument {
  const { frame, centre, entity, governorate, score } = data
  const { words, pages, language } = say
  const separator = language === 'ar' ? '، ' : ', '
  const place = [
    say.text(entity.name),
    pages.channels[centre.channel] ?? centre.channel,
    ...(governorate ? [say.text(governorate.name)] : []),
    words.codeOf(isolateCode(centre.code)),
  ]
  return frameReport(frame, language, {
    title: words.centreTitle(centre.name[language]),
    subtitle: [place.join(separator), ...resultLines(say, frame)],
    belongsTo: say.text(frame.cycle),
    blocks: [
      tilesOf(say, data),
      ...classSection(say, score),
      ...improvementSection(say, data.improvements),
      ...pillarSection(say, score, data.medians, data.before),
      ...criticalSection(say, score),
      ...instrumentSection(say, score),
      ...gapSection(say, score),
      ...comparisonSection(say, data.comparison),
      ...stabilitySection(say, data.stability),
      ...criteriaSection(say, score),
      ...verifySection(say, frame),
    ] satisfies Block[],
  })
}

function tilesOf(say: ReportLanguage, { score, medians, before }: CentreReportData): TilesBlock {
  const { words, pages } = say
  const { core, overall, critical } = score
  const beside = (middle: number | null | undefined, earlier: number | null | undefined): string[] => [
    ...(middle === null || middle === undefined ? [] : [words.median(say.safeShare(middle))]),
    ...(earlier === null || earlier === undefined ? [] : [words.before(say.safeShare(earlier))]),
  ]
  return {
    kind: 'tiles',
    items: [
      {
        label: pages.class,
        value: say.category(score.category),
        notes: (say.guide.bands ?? []).length > 0 ? [bandTitle(say, score.band)] : [],
        tone: say.toneOf(score.category),
      },
      {
        label: pages.core,
        value: say.safeShare(core.fulfilment),
        notes: [
          words.fulfilledOf(say.number(core.fulfilled), say.number(core.applicable)),
          ...beside(medians?.fulfilment, before?.core.fulfilment),
        ],
      },
      {
        label: pages.overall,
        value: say.safeShare(overall.score),
        notes: beside(medians?.overall, before?.overall.score),
      },
      {
        label: pages.criticalFailures,
        value: say.number(critical.failed),
        notes: [words.criticalOf(say.number(critical.applicable))],
        tone: critical.failed > 0 ? 'poor' : 'quiet',
      },
      { label: pages.coverage, value: say.safeShare(score.coverage) },
    ],
  }
}
