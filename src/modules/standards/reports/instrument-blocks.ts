import { formatShare } from '#platform/format-share.ts'
import { formatNumber } from '#platform/i18n.ts'
import type { Language } from '#platform/language.ts'
import type { Block, Row } from '#platform/typst/report-document.ts'
import type { Guide, Scale } from '#scoring/guide.ts'
import { localText } from '../local-text.ts'
import { titleOr } from '../names-of.ts'
import { guideWords } from '../page-words.ts'
import { formatQuantity } from '../quantity.ts'
import { reportWords } from './words.ts'

/** By what centres are observed, how observations combine, and how much of them is enough. */
export function instrumentBlocks(guide: Guide, language: Language): Block[] {
  const words = guideWords[language]
  return [
    { kind: 'heading', level: 2, text: words.instruments },
    { kind: 'text', text: words.minimumMeaning },
    {
      kind: 'table',
      columns: [
        { head: words.instrument, width: 3 },
        { head: words.combine, width: 2 },
        { head: words.minimum, width: 'fit', align: 'end' },
      ],
      rows: Object.entries(guide.instruments).map(([code, { title, combine = 'mean', minimum = 1 }]) => ({
        cells: [
          localText(language, titleOr(title, code)),
          words.combineWays[combine],
          formatNumber(language, minimum),
        ],
      })),
    },
  ]
}

/** Every scale with what each of its values is worth. */
export function scaleBlocks(guide: Guide, language: Language): Block[] {
  const words = guideWords[language]
  const report = reportWords[language]
  return [
    { kind: 'heading', level: 2, text: words.scales },
    { kind: 'text', text: words.straightLines },
    {
      kind: 'table',
      columns: [
        { head: report.value, width: 4 },
        { head: report.score, width: 'fit', align: 'end' },
      ],
      rows: Object.entries(guide.scales).flatMap(([code, scale]): Row[] => [
        { group: localText(language, titleOr(scale.title, code)), note: report.scaleKinds[scale.kind] },
        ...scaleRows(scale, language),
      ]),
    },
  ]
}

function scaleRows(scale: Scale, language: Language): Row[] {
  const share = (score: number) => formatShare(language, score, { thresholds: [score], decimals: 0 })
  if (scale.kind === 'levels')
    return scale.levels.map(({ code, title, score }) => ({
      cells: [localText(language, titleOr(title, code)), share(score)],
    }))
  if (scale.kind === 'number')
    return scale.points.map(([value, score]) => ({
      cells: [formatQuantity(value, scale.unit, language), share(score)],
    }))
  const report = reportWords[language]
  const points = scale.allowed
    .map((value) => formatNumber(language, value))
    .join(language === 'ar' ? '، ' : ', ')
  return [
    {
      cells: [`${report.allowedPoints}: ${points}`, scale.best === 'low' ? report.bestLow : report.bestHigh],
    },
  ]
}
