import { dot, type Markish, ruleY, text } from '@observablehq/plot'
import { composeDrawing } from './compose-drawing.server.ts'
import type { ChartOptions, ChartPage, Drawing, Threshold } from './drawing.ts'
import type { Frame } from './frame.ts'
import { layRows, type RowLayout } from './lay-rows.ts'
import { pageRows } from './page-rows.ts'
import { byValueDown, isPresent, writeOr } from './present.ts'
import { thresholdLines, thresholdRoom } from './threshold-lines.ts'
import { valueAxis, valueScale } from './value-axis.ts'
import { valueDomain } from './value-domain.ts'
import { chartWords } from './words.ts'

export interface DotRow {
  readonly name: string
  readonly value: number | null
  /** Ends of the interval; left out or null, the dot stands alone. */
  readonly low?: number | null
  readonly high?: number | null
  /** How many measurements stand behind the value. */
  readonly size?: number | null
}

export interface DotOptions extends ChartOptions {
  readonly words: { readonly row: string; readonly value: string }
  readonly thresholds?: readonly Threshold[]
  readonly domain?: readonly [number, number]
  readonly page?: ChartPage
}

/**
 * One value for each row as a dot, its interval as a line, largest first; rows without a value come last with a dash.
 *
 * @example drawDots([{ name: 'North', value: 0.9, low: 0.85, high: 0.94 }], { …, words: { row: 'Branch', value: 'Score' } })
 */
export function drawDots(rows: readonly DotRow[], options: DotOptions): Drawing {
  const sorted = [...rows].sort((a, b) => byValueDown(a.value, b.value))
  const shown = pageRows(sorted, options.page)
  const table = tabulate(shown, options)
  if (!shown.some((row) => isPresent(row.value))) return composeDrawing(options, table, null)
  const domain = options.domain ?? domainOf(rows, options.thresholds ?? [])
  return composeDrawing(options, table, (frame) => {
    const thresholds = options.thresholds ?? []
    const top = 30 + thresholdRoom(thresholds)
    const layout = layRows(
      frame,
      shown.map((row) => row.name),
      { top, end: frame.narrow ? 58 : 70, startNarrow: 18 },
    )
    return {
      height: layout.height,
      ...layout.plot,
      x: valueScale(frame, domain),
      marks: [
        ...valueAxis(frame, {
          anchor: 'top',
          format: options.formatTick ?? options.format,
          away: thresholdRoom(thresholds),
        }),
        layout.lines,
        ...thresholdLines(frame, thresholds, {
          domain,
          across: frame.width * (frame.narrow ? 0.75 : 0.56),
          above: 0,
        }),
        ...dots(frame, shown, layout, options),
        layout.names,
      ],
    }
  })
}

const domainOf = (rows: readonly DotRow[], thresholds: readonly Threshold[]): [number, number] =>
  valueDomain([
    ...rows.flatMap(({ value, low, high }) => [value, low, high]),
    ...thresholds.map((threshold) => threshold.value),
  ])

function dots(frame: Frame, rows: readonly DotRow[], layout: RowLayout, options: DotOptions): Markish[] {
  const none = chartWords[options.language].none
  const placed = rows.map((row, index) => ({ ...row, key: layout.key(index) }))
  const { dy } = layout
  return [
    ruleY(
      placed.filter(({ value, low, high }) => isPresent(value) && isPresent(low) && isPresent(high)),
      {
        y: 'key',
        x1: 'low',
        x2: 'high',
        dy,
        stroke: 'var(--chart-mark)',
        strokeOpacity: 0.45,
        strokeWidth: 5,
      },
    ),
    dot(
      placed.filter(({ value }) => isPresent(value)),
      { y: 'key', x: 'value', dy, r: 5, fill: 'var(--chart-mark)', stroke: 'var(--chart-ground)' },
    ),
    text(placed, {
      y: 'key',
      text: (row: DotRow) => writeOr(options.format, row.value, none),
      frameAnchor: frame.end,
      dx: (frame.narrow ? 56 : 66) * frame.onward,
      dy,
      textAnchor: frame.upToHere,
      fontSize: frame.fontSize,
      fontVariant: 'tabular-nums',
    }),
  ]
}

function tabulate(rows: readonly DotRow[], { words, language, format, formatCount }: DotOptions) {
  const own = chartWords[language]
  const sized = rows.some((row) => isPresent(row.size))
  const ranged = rows.some((row) => isPresent(row.low))
  const interval = ({ value, low, high }: DotRow): string =>
    isPresent(value) && isPresent(low) && isPresent(high) ? own.range(format(low), format(high)) : own.none
  return {
    columns: [
      { header: words.row, numeric: false },
      { header: words.value, numeric: true },
      ...(ranged ? [{ header: own.interval, numeric: true }] : []),
      ...(sized ? [{ header: own.size, numeric: true }] : []),
    ],
    rows: rows.map((row) => [
      row.name,
      writeOr(format, row.value, own.none),
      ...(ranged ? [interval(row)] : []),
      ...(sized ? [writeOr(formatCount ?? format, row.size, own.none)] : []),
    ]),
  }
}
