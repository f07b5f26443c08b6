import { drawHeatMap } from '#ui/charts/draw-heat-map.server.ts'
import type { Drawing } from '#ui/charts/drawing.ts'
import { localText } from '../../standards/local-text.ts'
import type { CentreLine } from '../read.server.ts'
import { type ChartFrame, chartFormats, wordsOf } from './chart-frame.ts'

/** Centres by pillars, in the order given. */
export function drawPillars(
  frame: ChartFrame,
  lines: readonly CentreLine[],
  scores: ReadonlyMap<string, readonly (number | null)[]>,
): Drawing {
  const { language, guide } = frame
  const words = wordsOf(frame)
  const columns = guide.pillars.map(({ title }) => localText(language, title))
  const rows = lines.map(({ code, name }) => ({
    name: name[language],
    values: columns.map((_, index) => scores.get(code)?.[index] ?? null),
  }))
  const formats = chartFormats(frame)
  const weakest = columns
    .map((name, index) => ({ name, mean: meanOf(rows.map(({ values }) => values[index] ?? null)) }))
    .filter((column): column is { name: string; mean: number } => column.mean !== null)
    .sort((a, b) => a.mean - b.mean)[0]
  return drawHeatMap(rows, {
    ...formats,
    id: 'pillars',
    title: weakest ? words.heatTitle(weakest.name, formats.format(weakest.mean)) : words.noPillar,
    description: words.heatReading,
    words: { row: words.centre },
    columns,
    edges: [0.5, 0.6, 0.7, 0.8, 0.9],
  })
}

function meanOf(values: readonly (number | null)[]): number | null {
  const present = values.filter((value) => value !== null)
  return present.length === 0 ? null : present.reduce((sum, value) => sum + value, 0) / present.length
}
