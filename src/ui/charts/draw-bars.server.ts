import { barX, type Markish, ruleX, text } from '@observablehq/plot'
import { composeDrawing } from './compose-drawing.server.ts'
import type { ChartOptions, ChartPage, Drawing } from './drawing.ts'
import type { Frame } from './frame.ts'
import { layRows, type RowLayout } from './lay-rows.ts'
import { pageRows } from './page-rows.ts'
import { byValueDown, isPresent, writeOr } from './present.ts'
import { valueScale } from './value-axis.ts'
import { chartWords } from './words.ts'

export interface BarRow {
  readonly name: string
  readonly value: number | null
}

export interface BarOptions extends ChartOptions {
  readonly words: { readonly row: string; readonly value: string }
  /** The longest bar that could be, such as 1 for shares; left out, the longest that is. */
  readonly most?: number
  readonly page?: ChartPage
}

/**
 * A bar for each row, from zero, largest first, the value written at its end; rows without a value come last.
 *
 * @throws RangeError when a value is below zero: a bar from zero could not show it (see `drawMovers`)
 * @example drawBars([{ name: 'Signs', value: 31 }], { …, words: { row: 'Criterion', value: 'Missed by' } })
 */
export function drawBars(rows: readonly BarRow[], options: BarOptions): Drawing {
  if (rows.some(({ value }) => isPresent(value) && value < 0)) throw new RangeError('a bar is not below zero')
  const shown = pageRows(
    [...rows].sort((a, b) => byValueDown(a.value, b.value)),
    options.page,
  )
  const table = tabulate(shown, options)
  if (!shown.some(({ value }) => isPresent(value))) return composeDrawing(options, table, null)
  const longest = rows.reduce((most, { value }) => (isPresent(value) ? Math.max(most, value) : most), 0)
  const most = Math.max(options.most ?? 0, longest) || 1
  return composeDrawing(options, table, (frame) => {
    const layout = layRows(
      frame,
      shown.map((row) => row.name),
      { top: 6, end: 64 },
    )
    return {
      height: layout.height,
      ...layout.plot,
      x: { ...valueScale(frame, [0, most]), axis: null },
      marks: [layout.lines, ...bars(frame, shown, layout, options), layout.names],
    }
  })
}

function bars(frame: Frame, rows: readonly BarRow[], layout: RowLayout, options: BarOptions): Markish[] {
  const none = chartWords[options.language].none
  const placed = rows.map((row, index) => ({
    ...row,
    key: layout.key(index),
    end: isPresent(row.value) ? row.value : 0,
  }))
  return [
    barX(placed, { y: 'key', x: 'end', fill: 'var(--chart-mark)', ...layout.insets }),
    ruleX([0], { stroke: 'var(--chart-edge)' }),
    text(placed, {
      y: 'key',
      x: 'end',
      text: ({ value }: BarRow) => writeOr(options.format, value, none),
      dx: 6 * frame.onward,
      dy: frame.narrow ? 8 : 0,
      textAnchor: frame.fromHere,
      fontSize: frame.fontSize,
      fontVariant: 'tabular-nums',
    }),
  ]
}

function tabulate(rows: readonly BarRow[], { words, language, format }: BarOptions) {
  const none = chartWords[language].none
  return {
    columns: [
      { header: words.row, numeric: false },
      { header: words.value, numeric: true },
    ],
    rows: rows.map(({ name, value }) => [name, writeOr(format, value, none)]),
  }
}
