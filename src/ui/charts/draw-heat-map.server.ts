import { cell, type Markish, text } from '@observablehq/plot'
import { composeDrawing } from './compose-drawing.server.ts'
import type { ChartOptions, ChartPage, Drawing } from './drawing.ts'
import type { Frame } from './frame.ts'
import { spreadSteps, stepCount, stretchOf } from './heat-steps.ts'
import { layRows, type RowLayout } from './lay-rows.ts'
import { pageRows } from './page-rows.ts'
import { isPresent, writeOr } from './present.ts'
import { stepLegend, stepLegendRoom } from './step-legend.ts'
import { chartWords } from './words.ts'

export interface HeatRow {
  readonly name: string
  /** One value for each column, in their order; null where there is none. */
  readonly values: readonly (number | null)[]
}

export interface HeatOptions extends ChartOptions {
  readonly words: { readonly row: string }
  readonly columns: readonly string[]
  /** Values at which the colour changes, growing, at most six. A value at an edge has the upper colour. */
  readonly edges: readonly number[]
  /** Which rows to draw; give pages of at most 100 rows. */
  readonly page?: ChartPage
}

/**
 * Rows by columns, each cell in a colour for its stretch of values and with the value written in it. The order of rows
 * is the caller's.
 *
 * @throws RangeError when a row has not one value for each column, or the edges do not grow or are more than six
 * @example drawHeatMap([{ name: 'North', values: [0.8, null] }], { …, columns: ['Access', 'Staff'], edges: [0.5, 0.75, 0.9] })
 */
export function drawHeatMap(rows: readonly HeatRow[], options: HeatOptions): Drawing {
  checkShape(rows, options)
  const shown = pageRows(rows, options.page)
  const table = tabulate(shown, options)
  if (!shown.some(({ values }) => values.some(isPresent))) return composeDrawing(options, table, null)
  return composeDrawing(options, table, (frame) => planHeat(frame, shown, options))
}

function checkShape(rows: readonly HeatRow[], { columns, edges }: HeatOptions): void {
  if (rows.some(({ values }) => values.length !== columns.length))
    throw new RangeError('a row of a heat map has one value for each column')
  if (edges.length >= stepCount || edges.some((edge, index) => index > 0 && !(edge > edges[index - 1]!)))
    throw new RangeError('the edges of a heat map grow, and are at most six')
}

function planHeat(frame: Frame, rows: readonly HeatRow[], options: HeatOptions) {
  const names = nameColumns(frame, options)
  const top = stepLegendRoom + names.room
  const layout = layRows(
    frame,
    rows.map((row) => row.name),
    { top, end: 0 },
  )
  const keys = options.columns.map((_, index) => String(index))
  const format = options.formatTick ?? options.format
  return {
    height: layout.height,
    ...layout.plot,
    x: { type: 'band', domain: keys, reverse: frame.rtl, axis: null, padding: 0, round: false } as const,
    marks: [
      stepLegend(frame, options.edges, spreadSteps(options.edges.length), format),
      ...names.marks,
      layout.lines,
      ...cells(frame, rows, layout, options),
      layout.names,
    ],
  }
}

/** Names of columns above them; on a phone with many columns, numbers above them and a list of what they mean. */
function nameColumns(
  frame: Frame,
  options: HeatOptions,
): { readonly room: number; readonly marks: Markish[] } {
  const { columns } = options
  const numbered = frame.narrow && columns.length > 3
  const number = options.formatCount ?? options.format
  const heads = columns.map((name, index) => ({
    key: String(index),
    head: numbered ? number(index + 1) : name,
  }))
  const columnWidth = (frame.width * (frame.narrow ? 1 : 0.66)) / Math.max(columns.length, 1)
  const head = text(heads, {
    x: 'key',
    text: 'head',
    frameAnchor: 'top',
    lineAnchor: 'bottom',
    dy: -6,
    lineWidth: (columnWidth - 6) / frame.fontSize,
    lineHeight: 1.25,
    fontSize: frame.fontSize,
    fontWeight: 600,
  })
  if (!numbered) return { room: 3 * frame.fontSize * 1.25 + 10, marks: [head] }
  const line = frame.fontSize * 1.5
  const list = columns.map((name, index) => ({ item: `${number(index + 1)}  ${name}`, index }))
  return {
    room: columns.length * line + 34,
    marks: [
      head,
      ...list.map(({ item, index }) =>
        text([item], {
          text: (name: string) => name,
          frameAnchor: frame.rtl ? 'top-right' : 'top-left',
          lineAnchor: 'middle',
          dy: (index - columns.length + 0.5) * line - 32,
          textAnchor: frame.fromHere,
          lineWidth: (frame.width - 4) / frame.fontSize,
          textOverflow: 'ellipsis',
          fontSize: frame.fontSize,
          fill: 'var(--chart-quiet)',
        }),
      ),
    ],
  }
}

interface HeatCell {
  readonly row: string
  readonly column: string
  readonly value: number | null
  readonly step: number
}

function cells(frame: Frame, rows: readonly HeatRow[], layout: RowLayout, options: HeatOptions): Markish[] {
  const none = chartWords[options.language].none
  const steps = spreadSteps(options.edges.length)
  const all: HeatCell[] = rows.flatMap(({ values }, row) =>
    values.map((value, column) => ({
      row: layout.key(row),
      column: String(column),
      value,
      step: isPresent(value) ? steps[stretchOf(value, options.edges)]! : 0,
    })),
  )
  const place = { x: 'column', y: 'row' } as const
  return [
    cell(
      all.filter(({ step }) => step > 0),
      {
        ...place,
        fill: ({ step }: HeatCell) => `var(--chart-step-${step})`,
        insetLeft: 1,
        insetRight: 1,
        insetTop: frame.narrow ? 20 : 1,
        insetBottom: frame.narrow ? 2 : 1,
      },
    ),
    text(all, {
      ...place,
      dy: frame.narrow ? 9 : 0,
      text: ({ value }: HeatCell) => writeOr(options.format, value, none),
      fill: ({ step }: HeatCell) => (step > 0 ? `var(--chart-on-${step})` : 'var(--chart-quiet)'),
      fontSize: frame.fontSize,
      fontVariant: 'tabular-nums',
    }),
  ]
}

function tabulate(rows: readonly HeatRow[], { words, columns, language, format }: HeatOptions) {
  const none = chartWords[language].none
  return {
    columns: [{ header: words.row, numeric: false }, ...columns.map((header) => ({ header, numeric: true }))],
    rows: rows.map(({ name, values }) => [name, ...values.map((value) => writeOr(format, value, none))]),
  }
}
