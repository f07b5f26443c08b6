import { dot, type Markish, ruleY, text } from '@observablehq/plot'
import { composeDrawing } from './compose-drawing.server.ts'
import type { ChartOptions, ChartPage, Drawing } from './drawing.ts'
import type { Frame } from './frame.ts'
import { layRows, type RowLayout } from './lay-rows.ts'
import { legendLine, legendMarks } from './legend-marks.ts'
import { pageRows } from './page-rows.ts'
import { byValueDown, isPresent, writeOr } from './present.ts'
import { valueAxis, valueScale } from './value-axis.ts'
import { valueDomain } from './value-domain.ts'
import { chartWords } from './words.ts'

export interface PairRow {
  readonly name: string
  readonly first: number | null
  readonly second: number | null
}

export interface PairOptions extends ChartOptions {
  readonly words: { readonly row: string; readonly first: string; readonly second: string }
  /** Writes how large a gap is, without sign. */
  readonly formatGap: (gap: number) => string
  readonly domain?: readonly [number, number]
  readonly page?: ChartPage
}

/**
 * Two values of each row and the gap between them, widest gap first: the first as a filled circle, the second as a
 * hollow square. A row with one value shows that one, after the others.
 *
 * @example drawPairs([{ name: 'North', first: 0.9, second: 0.7 }], { …, words: { row: 'Branch', first: 'Visit', second: 'Survey' } })
 */
export function drawPairs(rows: readonly PairRow[], options: PairOptions): Drawing {
  const sorted = [...rows].sort((a, b) => byValueDown(gapOf(a), gapOf(b)))
  const shown = pageRows(sorted, options.page)
  const table = tabulate(shown, options)
  if (!shown.some(({ first, second }) => isPresent(first) || isPresent(second)))
    return composeDrawing(options, table, null)
  const domain = options.domain ?? valueDomain(rows.flatMap(({ first, second }) => [first, second]))
  return composeDrawing(options, table, (frame) => {
    const layout = layRows(
      frame,
      shown.map((row) => row.name),
      { top: 2 * legendLine + 34, end: frame.narrow ? 52 : 70, startNarrow: 18 },
    )
    return {
      height: layout.height,
      ...layout.plot,
      x: valueScale(frame, domain),
      marks: [
        legendMarks(frame, legend(options), 10),
        ...valueAxis(frame, { anchor: 'top', format: options.formatTick ?? options.format }),
        layout.lines,
        ...pairs(frame, shown, layout, options),
        layout.names,
      ],
    }
  })
}

const gapOf = ({ first, second }: PairRow): number | null =>
  isPresent(first) && isPresent(second) ? Math.abs(first - second) : null

const legend = ({ words }: PairOptions) => [
  { name: words.first, colour: 'var(--chart-mark)', shape: 'circle' as const },
  { name: words.second, colour: 'var(--chart-second)', shape: 'hollow-square' as const },
]

function pairs(frame: Frame, rows: readonly PairRow[], layout: RowLayout, options: PairOptions): Markish[] {
  const none = chartWords[options.language].none
  const placed = rows.map((row, index) => ({ ...row, key: layout.key(index) }))
  const { dy } = layout
  return [
    ruleY(
      placed.filter((row) => gapOf(row) !== null),
      { y: 'key', x1: 'first', x2: 'second', dy, stroke: 'var(--chart-edge)', strokeWidth: 2 },
    ),
    dot(
      placed.filter(({ second }) => isPresent(second)),
      {
        y: 'key',
        x: 'second',
        dy,
        r: 5,
        symbol: 'square',
        fill: 'var(--chart-ground)',
        stroke: 'var(--chart-second)',
        strokeWidth: 2,
      },
    ),
    dot(
      placed.filter(({ first }) => isPresent(first)),
      { y: 'key', x: 'first', dy, r: 5, fill: 'var(--chart-mark)' },
    ),
    text(placed, {
      y: 'key',
      text: (row: PairRow) => writeOr(options.formatGap, gapOf(row), none),
      frameAnchor: frame.end,
      dx: (frame.narrow ? 50 : 66) * frame.onward,
      dy,
      textAnchor: frame.upToHere,
      fontSize: frame.fontSize,
      fontVariant: 'tabular-nums',
    }),
  ]
}

function tabulate(rows: readonly PairRow[], { words, language, format, formatGap }: PairOptions) {
  const own = chartWords[language]
  return {
    columns: [
      { header: words.row, numeric: false },
      { header: words.first, numeric: true },
      { header: words.second, numeric: true },
      { header: own.gap, numeric: true },
    ],
    rows: rows.map((row) => [
      row.name,
      writeOr(format, row.first, own.none),
      writeOr(format, row.second, own.none),
      writeOr(formatGap, gapOf(row), own.none),
    ]),
  }
}
