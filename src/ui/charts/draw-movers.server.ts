import { barX, type Markish, ruleX, text } from '@observablehq/plot'
import { composeDrawing } from './compose-drawing.server.ts'
import type { ChartOptions, ChartPage, Drawing } from './drawing.ts'
import { type Frame, halo } from './frame.ts'
import { layRows, type RowLayout } from './lay-rows.ts'
import { pageRows } from './page-rows.ts'
import { byValueDown, isPresent, writeOr } from './present.ts'
import { valueScale } from './value-axis.ts'
import { chartWords } from './words.ts'

export interface MoverRow {
  readonly name: string
  readonly before: number | null
  readonly after: number | null
}

export interface MoverOptions extends ChartOptions {
  readonly words: { readonly row: string; readonly before: string; readonly after: string }
  /** Writes a change with its sign: +3.2 points. */
  readonly formatChange: (change: number) => string
  /** Writes how large a change is, without sign, for "up …" and "down …" in the table. */
  readonly formatSize: (size: number) => string
  /** Changes nearer to zero than this count as none, such as half of the last digit shown. Default 0. */
  readonly tolerance?: number
  readonly page?: ChartPage
}

/**
 * How far each row has moved: bars on both sides of zero, the largest rise first. A rise points to where the language
 * goes, a fall back. Rows that lack one of the two values stand in the table only, after the others.
 *
 * @example drawMovers([{ name: 'North', before: 0.81, after: 0.9 }], { …, formatChange: (c) => `+${c}` })
 */
export function drawMovers(rows: readonly MoverRow[], options: MoverOptions): Drawing {
  const sorted = rows.map(withChange).sort((a, b) => byValueDown(a.change, b.change))
  const shown = pageRows(sorted, options.page)
  const table = tabulate(shown, options)
  const moved = shown.filter((row): row is Moved => isPresent(row.change))
  if (moved.length === 0) return composeDrawing(options, table, null)
  const domain = moverDomain(sorted)
  return composeDrawing(options, table, (frame) => {
    const layout = layRows(
      frame,
      moved.map((row) => row.name),
      { top: 6, end: 58 },
    )
    return {
      height: layout.height,
      ...layout.plot,
      x: { ...valueScale(frame, domain), axis: null },
      marks: [layout.lines, ...bars(frame, moved, layout, options), layout.names],
    }
  })
}

type WithChange = MoverRow & { readonly change: number | null }
type Moved = MoverRow & { readonly change: number }

const withChange = (row: MoverRow): WithChange => ({
  ...row,
  change: isPresent(row.before) && isPresent(row.after) ? row.after - row.before : null,
})

/** From the greatest fall, with room to write it, to the greatest rise; over all pages, so that they compare. */
function moverDomain(rows: readonly WithChange[]): [number, number] {
  const changes = rows.map(({ change }) => change ?? 0)
  const low = Math.min(0, ...changes)
  const high = Math.max(0, ...changes)
  const span = high - low || 1
  return [low < 0 ? low - span * 0.2 : 0, high === 0 && low === 0 ? 1 : high]
}

function bars(frame: Frame, rows: readonly Moved[], layout: RowLayout, options: MoverOptions): Markish[] {
  const placed = rows.map((row, index) => ({ ...row, key: layout.key(index) }))
  const values = (some: typeof placed, side: 1 | -1): Markish =>
    text(some, {
      y: 'key',
      x: 'change',
      text: ({ change }: Moved) => options.formatChange(change),
      dx: 6 * frame.onward * side,
      dy: frame.narrow ? 8 : 0,
      textAnchor: side === 1 ? frame.fromHere : frame.upToHere,
      fontSize: frame.fontSize,
      fontVariant: 'tabular-nums',
      ...halo,
    })
  return [
    barX(placed, {
      y: 'key',
      x: 'change',
      fill: ({ change }: Moved) => (change < 0 ? 'var(--chart-down)' : 'var(--chart-up)'),
      ...layout.insets,
    }),
    ruleX([0], { stroke: 'var(--chart-ink)' }),
    values(
      placed.filter(({ change }) => change >= 0),
      1,
    ),
    values(
      placed.filter(({ change }) => change < 0),
      -1,
    ),
  ]
}

function tabulate(rows: readonly WithChange[], options: MoverOptions) {
  const { words, language, format } = options
  const none = chartWords[language].none
  return {
    columns: [
      { header: words.row, numeric: false },
      { header: words.before, numeric: true },
      { header: words.after, numeric: true },
      { header: chartWords[language].change, numeric: false },
    ],
    rows: rows.map(({ name, before, after, change }) => [
      name,
      writeOr(format, before, none),
      writeOr(format, after, none),
      change === null ? none : sayChange(change, options),
    ]),
  }
}

/** A change in words, so that its direction does not hang on a sign alone. */
function sayChange(change: number, { language, formatSize, tolerance = 0 }: MoverOptions): string {
  const words = chartWords[language]
  if (Math.abs(change) <= tolerance) return words.same
  return change > 0 ? words.up(formatSize(change)) : words.down(formatSize(-change))
}
