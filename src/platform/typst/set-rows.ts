import { type ColumnWish, fitColumns } from './fit-columns.ts'
import type { MeasureText } from './measure-text.ts'
import type { BarsBlock, Block, Cell, Row, TableBlock } from './report-document.ts'

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

/** A table whose lines name their cells by number: many cells of a table say the same, and are made once. */
export interface SetTable extends Omit<TableBlock, 'rows'>, SetRows {
  /** By column, every different cell of the rows that stand on one line. */
  readonly distinct: readonly (readonly Cell[])[]
  /** Such a row as the numbers of its cells, one for each column; the others as they were given. */
  readonly rows: readonly (Row | { readonly numbers: readonly number[] })[]
}

/** Points of A4 between the margins, as in report.typ. */
const WIDTH = ((210 - 2 * 18) / 25.4) * 72
/** Points between columns, and of a letter in tables, as in rows.typ. */
const GAP = 8
const SIZE = 8.5
/** Points kept free at either end of a line across all columns, as in blocks.typ. */
const GROUP_INSET = 4

interface Words {
  readonly text: string
  readonly strong: boolean
  readonly note?: string
}

/** One row with its words by column, or the words of a line across all columns. */
type Line = readonly Words[] | { readonly across: readonly Words[] }

/**
 * Adds to each table and bar chart the widths of its columns and the rows that need one line only. The typesetter then
 * sets each cell once; left to find out for itself, it would set each up to three times.
 */
export function setRows(block: Block, measures: Measures): Block | (BarsBlock & SetRows) | SetTable {
  if (block.kind === 'bars') return { ...block, ...rowsOf(askedByBars(block), measures) }
  if (block.kind !== 'table') return block
  const set = rowsOf(askedByTable(block), measures)
  return { ...block, ...set, ...numberCells(block, set.single) }
}

function numberCells(
  { columns, rows }: TableBlock,
  single: readonly boolean[],
): Pick<SetTable, 'distinct' | 'rows'> {
  const distinct = columns.map((): Cell[] => [])
  const known = columns.map(() => new Map<string, number>())
  const numberOf = (cell: Cell, column: number): number => {
    const key = typeof cell === 'string' ? cell : JSON.stringify(cell)
    const number = known[column]!.get(key) ?? distinct[column]!.push(cell) - 1
    known[column]!.set(key, number)
    return number
  }
  return {
    distinct,
    rows: rows.map((row, at) =>
      'cells' in row && single[at + 1] ? { numbers: row.cells.map(numberOf) } : row,
    ),
  }
}

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
  const widthOf = ({ text, strong }: Words): number =>
    (strong ? measures.strong : measures.plain)(text) * SIZE
  const needed = lines.map((line) => ('across' in line ? null : line.map(widthOf)))
  const noteWidth = (line: Line, column: number): number =>
    'across' in line ? 0 : widthOf({ text: line[column]?.note ?? '', strong: false })
  const asked = wishes.map((wish, column): ColumnWish => {
    if (wish !== 'fit') return { share: wish }
    const notes = lines.map((line) => noteWidth(line, column))
    return { fit: Math.max(0, ...needed.map((row) => row?.[column] ?? 0), ...notes) }
  })
  const gaps = gapsOf(sides)
  const widths = fitColumns(asked, WIDTH - GAP * (wishes.length - 1))
  const single = lines.map((line, row) =>
    'across' in line
      ? isOneLine(line.across) && sum(line.across.map(widthOf)) <= WIDTH - 2 * GROUP_INSET
      : isOneLine(line) && line.every((_, column) => needed[row]![column]! <= widths[column]!),
  )
  const whole = widths.map((width, column) => Math.round((width + GAP * gaps[column]!) * 100) / 100)
  return { widths: whole, single }
}

const isOneLine = (words: readonly Words[]): boolean =>
  words.every(({ text, note }) => note === undefined && !text.includes('\n'))

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

const askedByTable = (block: TableBlock): Asked => ({
  wishes: block.columns.map(({ width }) => width),
  sides: block.columns.map(({ align }) => align ?? 'start'),
  lines: linesOfTable(block),
})

const linesOfTable = ({ columns, rows }: TableBlock): Line[] => [
  columns.map(({ head }) => ({ text: head, strong: true })),
  ...rows.map((row) => ('group' in row ? { across: partsOfGroup(row) } : row.cells.map(partsOf))),
]

const partsOfGroup = ({ group, note = '' }: Extract<Row, { readonly group: string }>): Words[] => [
  { text: group, strong: true },
  { text: note === '' ? '' : `  ${note}`, strong: false },
]

const partsOf = (cell: Cell): Words =>
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
