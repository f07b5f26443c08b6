import { formatShare } from '#platform/format-share.ts'
import { formatNumber } from '#platform/i18n.ts'
import type { Language } from '#platform/language.ts'
import type { Block, Row } from '#platform/typst/report-document.ts'
import type { Criterion, Guide, Measure, Pillar } from '#scoring/guide.ts'
import { localText } from '../local-text.ts'
import { titleOr } from '../names-of.ts'
import { guideWords } from '../page-words.ts'
import { audienceOf } from './audience-of.ts'
import { reportWords } from './words.ts'

/** A pillar with its criteria, each with what good looks like and how it is measured. */
export function pillarBlocks(guide: Guide, pillar: Pillar, index: number, language: Language): Block[] {
  const words = guideWords[language]
  const total = guide.pillars.reduce((sum, { weight = 1 }) => sum + weight, 0)
  const share = formatShare(language, (pillar.weight ?? 1) / total, { decimals: 1 })
  return [
    {
      kind: 'heading',
      level: 2,
      text: `${formatNumber(language, index + 1)}. ${localText(language, pillar.title)}`,
    },
    { kind: 'text', text: `${words.weightOfPillar(share)}.`, tone: 'quiet' },
    ...(pillar.text ? [{ kind: 'text' as const, text: localText(language, pillar.text) }] : []),
    ...pillar.criteria.flatMap((criterion, at) =>
      criterionBlocks(
        guide,
        criterion,
        `${formatNumber(language, index + 1)}.${formatNumber(language, at + 1)}`,
        language,
      ),
    ),
  ]
}

function criterionBlocks(guide: Guide, criterion: Criterion, number: string, language: Language): Block[] {
  const words = guideWords[language]
  const { title, text, core, weight = 1, fulfilledAt = 1, measures } = criterion
  const share = formatShare(language, fulfilledAt, { thresholds: [fulfilledAt], decimals: 0 })
  const facts = [
    ...(core ? [words.core] : []),
    words.fulfilledAt(share),
    `${words.weight}: ${formatNumber(language, weight)}`,
    `${words.appliesTo}: ${audienceOf(criterion, language)}`,
  ]
  return [
    { kind: 'heading', level: 3, text: `${number}  ${localText(language, title)}` },
    ...(text ? [{ kind: 'text' as const, text: localText(language, text) }] : []),
    { kind: 'text', text: `${facts.join('. ')}.`, tone: core ? 'brand' : 'quiet' },
    measuresTable(guide, measures, language),
  ]
}

const measuresTable = (guide: Guide, measures: readonly Measure[], language: Language): Block => {
  const words = guideWords[language]
  return {
    kind: 'table',
    columns: [
      { head: reportWords[language].measure, width: 5 },
      { head: words.instrument, width: 1.5 },
      { head: words.scale, width: 1.8 },
      { head: words.evidence, width: 1.3 },
      { head: reportWords[language].weightOfMeasure, width: 'fit', align: 'end' },
    ],
    rows: measures.map((measure) => measureRow(guide, measure, language)),
  }
}

function measureRow(guide: Guide, measure: Measure, language: Language): Row {
  const words = guideWords[language]
  const titled = (title: Parameters<typeof titleOr>[0], code: string) =>
    localText(language, titleOr(title, code))
  const text = localText(language, measure.text)
  const note = measure.guidance && reportWords[language].guidanceOf(localText(language, measure.guidance))
  return {
    cells: [
      {
        text: measure.critical ? `${text} (${words.critical})` : text,
        strong: true,
        ...(note ? { note } : {}),
      },
      titled(guide.instruments[measure.instrument]?.title, measure.instrument),
      titled(guide.scales[measure.scale]?.title, measure.scale),
      words.evidenceKinds[measure.evidence ?? 'none'],
      formatNumber(language, measure.weight ?? 1),
    ],
  }
}
