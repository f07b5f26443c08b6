import { formatDate, formatHijri, formatNumber, plural } from '#platform/i18n.ts'
import type { Language } from '#platform/language.ts'
import type { Block, ReportDocument } from '#platform/typst/report-document.ts'
import type { Guide } from '#scoring/guide.ts'
import { localText } from './local-text.ts'
import { guideWords } from './page-words.ts'
import { frameReport, isolateCode, type ReportFrame } from './report-frame.ts'
import { classRulesBlocks } from './reports/class-rules-blocks.ts'
import { instrumentBlocks, scaleBlocks } from './reports/instrument-blocks.ts'
import { pillarBlocks } from './reports/pillar-blocks.ts'
import { reportWords } from './reports/words.ts'

/** An edition of the guide with its frame; the digest is the guide's own. */
export interface GuideReportData {
  readonly frame: ReportFrame
  readonly guide: Guide
}

/** The whole standards guide to print: classes in words, pillars, criteria, measures, instruments and scales. */
export function layOutGuide({ frame, guide }: GuideReportData, language: Language): ReportDocument {
  const words = guideWords[language]
  const edition = `${words.edition} ${isolateCode(guide.edition)}`
  const date = `${formatDate(language, frame.date)} (${formatHijri(language, frame.date).replaceAll('\u02bb', '\u2018')})`
  return frameReport(frame, language, {
    title: localText(language, guide.title),
    subtitle: [edition, date],
    belongsTo: edition,
    blocks: [
      { kind: 'text', text: guide.text ? localText(language, guide.text) : words.lead },
      { kind: 'text', text: countsText(guide, language), tone: 'quiet' },
      { kind: 'contents', title: words.contents },
      { kind: 'break' },
      ...classRulesBlocks(guide, language),
      ...guide.pillars.flatMap((pillar, index) => pillarBlocks(guide, pillar, index, language)),
      ...instrumentBlocks(guide, language),
      ...scaleBlocks(guide, language),
      ...sourceBlocks({ frame, guide }, language),
    ],
  })
}

function countsText({ pillars }: Guide, language: Language): string {
  const words = guideWords[language]
  const criteria = pillars.flatMap((pillar) => pillar.criteria)
  const measures = criteria.reduce((count, criterion) => count + criterion.measures.length, 0)
  const core = criteria.filter((criterion) => criterion.core).length
  const separator = language === 'ar' ? '، ' : ', '
  return [
    `${words.pillars}: ${formatNumber(language, pillars.length)}`,
    `${plural(language, criteria.length, words.criteria)} (${plural(language, core, words.coreCriteria)})`,
    plural(language, measures, words.measures),
  ].join(separator)
}

function sourceBlocks({ frame, guide }: GuideReportData, language: Language): Block[] {
  const words = guideWords[language]
  return [
    { kind: 'heading', level: 2, text: words.digest },
    ...(guide.source
      ? [{ kind: 'text' as const, text: `${words.source}: \u2068${guide.source}\u2069` }]
      : []),
    { kind: 'text', text: isolateCode(frame.digest) },
    ...(frame.verifyUrl === null
      ? []
      : [
          {
            kind: 'text' as const,
            text: `${reportWords[language].verifyAddress}: ${isolateCode(frame.verifyUrl)}`,
          },
        ]),
  ]
}
