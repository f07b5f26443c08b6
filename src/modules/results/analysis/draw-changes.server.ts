import { formatNumber } from '#platform/i18n.ts'
import { drawMovers } from '#ui/charts/draw-movers.server.ts'
import type { Drawing } from '#ui/charts/drawing.ts'
import type { ComparedLine } from '../arrange-centres.ts'
import { formatPoints } from '../format-change.ts'
import { type ChartFrame, centresIn, chartFormats, wordsOf } from './chart-frame.ts'

const mostEach = 10

/** The largest rises and falls since the cycle before. */
export function drawChanges(frame: ChartFrame, lines: readonly ComparedLine[]): Drawing {
  const { language } = frame
  const words = wordsOf(frame)
  const moved = lines
    .filter((line): line is ComparedLine & { change: number } => line.change !== null)
    .sort((a, b) => b.change - a.change)
  const up = moved.filter(({ change }) => change > 0)
  const down = moved.filter(({ change }) => change < 0)
  const shown = [...up.slice(0, mostEach), ...down.slice(-mostEach)]
  const sign = (change: number) => (change > 0 ? '+' : change < 0 ? '−' : '')
  const count = (some: readonly unknown[]) => centresIn(language, some.length)
  return drawMovers(
    shown.map(({ name, coreFulfilment, change }) => ({
      name: name[language],
      before: coreFulfilment === null ? null : coreFulfilment - change,
      after: coreFulfilment,
    })),
    {
      ...chartFormats(frame, 'core.fulfilment'),
      id: 'movers',
      title: words.moversTitle(count(up), count(down)),
      description: words.moversReading,
      words: { row: words.centre, before: words.before, after: words.now },
      formatChange: (change) => `${sign(change)}${formatPoints(language, change)}`,
      formatSize: (size) => formatPoints(language, size),
      formatCount: (number) => formatNumber(language, number),
      tolerance: 5e-7,
    },
  )
}
