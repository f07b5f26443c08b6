import { type ColumnWish, fitColumns } from './fit-columns.ts'
import type { MeasureText } from './measure-text.ts'
import type { BarsBlock, Block, Cell, TableBlock } from './report-document.ts'

/** How wide texts come out in the two weights. */
export interface Measures {
  readonly plain: MeasureText
  readonly strong: MeasureText
}

/** Widths of all columns in points, the gaps between them counted in, and which rows stand on one line, the head first. */
export interface SetRows {
  readonly widths: readonly number[]
  readonly single: readonly boolean[]
}

/** Points of A4 between the margins, as in report.typ. */
const WIDTH = ((210 - 2 * 18) / 25.4) * 72
/** Points between columns, and of a letter in tables, as in rows.typ. */
const GAP = 8
const SIZE = 8.5

/** One row with its words, or null for a line across all columns. */
type Line = readonly { readonly text: string; readonly strong: boolean; readonly note?: string }[] | null

/**
 * Adds to each table and bar chart the widths of its columns and the rows that need one line only. The typesetter then
 * sets each cell once; left to find out for itself, it would set each up to three times.
 */
export const setRows = (block: Block, measures: Measures): Block | (Block & SetRows) =>
  block.kind === 'table'
    ? { ...block, ...rowsOf(askedByTable(block), measures) }
    : block.kind === 'bars'
      ? { ...block, ...rowsOf(askedByBars(block), measures) }
      : block

type Wish = 'fit' | number
type Side = 'start' | 'center' | 'end'

/** What a table or a chart wants of its columns, and what stands in them. */
interface Asked {
  readonly wishes: readonly Wish[]
  readonly sides: readonly Side[]
  readonly lines: readonly Line[]
}

/** Gaps in each column: one between two columns is in the second when that ends at its end, else in the first. */
const gapsOf = (sides: readonly Side[]): number[] =>
  sides.map((side, column) => {
    const before = column > 0 && side === 'end' ? 1 : 0
    const next = sides[column + 1]
    return before + (next !== undefined && next !== 'end' ? 1 : 0)
  })

function rowsOf({ wishes, sides, lines }: Asked, measures: Measures): SetRows {
  const widthOf = (text: string, strong: boolean): number =>
    (strong ? measures.strong : measures.plain)(text) * SIZE
  const needed = lines.map((line) => line?.map(({ text, strong }) => widthOf(text, strong)))
  const asked = wishes.map((wish, column): ColumnWish => {
    if (wish !== 'fit') return { share: wish }
    const notes = lines.map((line) => widthOf(line?.[column]?.note ?? '', false))
    return { fit: Math.max(0, ...needed.map((row) => row?.[column] ?? 0), ...notes) }
  })
  const gaps = gapsOf(sides)
  const widths = fitColumns(asked, WIDTH - GAP * (wishes.length - 1))
  const single = lines.map(
    (line, row) =>
      line?.every(
        ({ text, note }, column) =>
          note === undefined && !text.includes('\n') && needed[row]![column]! <= widths[column]!,
      ) ?? false,
  )
  const whole = widths.map((width, column) => Math.round((width + GAP * gaps[column]!) * 100) / 100)
  return { widths: whole, single }
}

const askedByTable = (block: TableBlock): Asked => ({
  wishes: block.columns.map(({ width }) => width),
  sides: block.columns.map(({ align }) => align ?? 'start'),
  lines: linesOfTable(block),
})

const linesOfTable = ({ columns, rows }: TableBlock): Line[] => [
  columns.map(({ head }) => ({ text: head, strong: true })),
  ...rows.map((row) => ('group' in row ? null : row.cells.map(partsOf))),
]

const partsOf = (cell: Cell) =>
  typeof cell === 'string'
    ? { text: cell, strong: false }
    : {
        text: cell.text,
        strong: cell.strong === true,
        ...(cell.note === undefined ? {} : { note: cell.note }),
      }

function askedByBars(block: BarsBlock): Asked {
  const extra = block.head.extra ?? []
  return {
    wishes: [2.2, 3, 'fit', ...extra.map(() => 'fit' as const)],
    sides: ['start', 'start', 'end', ...extra.map(() => 'end' as const)],
    lines: linesOfBars(block),
  }
}

const linesOfBars = ({ head, items }: BarsBlock): Line[] => {
  const plain = (text: string) => ({ text, strong: false })
  const strong = (text: string) => ({ text, strong: true })
  return [
    [head.label, head.bar, head.value, ...(head.extra ?? [])].map(strong),
    ...items.map(({ label, value, extra = [] }) => [
      plain(label),
      plain(''),
      strong(value),
      ...extra.map(plain),
    ]),
  ]
}
