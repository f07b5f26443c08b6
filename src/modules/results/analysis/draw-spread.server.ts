import { formatNumber } from '#platform/i18n.ts'
import type { Guide } from '#scoring/guide.ts'
import { drawHistogram } from '#ui/charts/draw-histogram.server.ts'
import type { Drawing, Threshold } from '#ui/charts/drawing.ts'
import { conditionText, formatNeeded, formatThreshold } from '../../standards/condition-words.ts'
import { localText } from '../../standards/local-text.ts'
import type { CentreLine } from '../read.server.ts'
import { type ChartFrame, chartFormats, wordsOf } from './chart-frame.ts'

const figure = 'core.fulfilment'
const binWidth = 0.05

/** How the fulfilment of core criteria is spread over the centres, with the lines of the guide's bands. */
export function drawSpread(frame: ChartFrame, lines: readonly CentreLine[]): Drawing {
  const { language, guide } = frame
  const words = wordsOf(frame)
  const bands = bandsOf(guide)
  const first = bands[0]
  const within = lines.filter(({ band }) => band === first?.code).length
  const title = first?.title
    ? localText(language, first.title)
    : first && conditionText(guide, first, language)
  return drawHistogram(
    lines.map(({ coreFulfilment }) => coreFulfilment),
    {
      ...chartFormats(frame, figure),
      id: 'spread',
      title: title
        ? words.spreadTitle(formatNumber(language, within), formatNumber(language, lines.length), title)
        : words.spreadPlain,
      description: words.spreadReading,
      words: { value: words.core, count: words.centresCount },
      binWidth,
      thresholds: bands.map(
        ({ op, value }): Threshold => ({
          value,
          label: formatNeeded(op, formatThreshold(guide, figure, value, language), language),
          side: op.startsWith('>') ? 'above' : 'below',
        }),
      ),
      includes: bands.some(({ op }) => op === '>' || op === '<=') ? 'upper' : 'lower',
      domain: [0.5, 1],
    },
  )
}

/** The bands whose lines stand between bars, all with the same way of counting what lies on the line. */
function bandsOf(guide: Guide) {
  const onEdge = (value: number) => Math.abs(value / binWidth - Math.round(value / binWidth)) < 1e-9
  const bands = (guide.bands ?? []).filter((band) => band.figure === figure && onEdge(band.value))
  const upper = bands.filter(({ op }) => op === '>' || op === '<=')
  return upper.length > 0 ? upper : bands.filter(({ op }) => op === '>=' || op === '<')
}
