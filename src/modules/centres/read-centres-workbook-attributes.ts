import { withoutMarks } from '#platform/digits.ts'
import type { Cell, SheetRow } from '#platform/spreadsheets/cell.ts'
import { takeText } from '#platform/spreadsheets/take-cell.ts'
import type { Centre } from '#scoring/centre.ts'

export interface MarkedColumn {
  readonly name: string
  readonly index: number
}

type Attribute = string | number | boolean

/**
 * The centres with the attributes of these columns as their cells have them: a text stays a text even when all of the
 * column could be numbers. An empty cell is the empty text in a column with any text, otherwise no attribute.
 */
export function withMarkedAttributes(
  centres: readonly Centre[],
  codeColumn: number,
  columns: readonly MarkedColumn[],
  rows: readonly SheetRow[],
): Centre[] {
  const rowOf = new Map(rows.map((row) => [codeOf(row.cells[codeColumn]), row.cells]))
  const hasText = new Set(
    columns.filter(({ index }) => rows.some(({ cells }) => cells[index]?.kind === 'text')),
  )
  return centres.map((centre) => {
    const cells = rowOf.get(centre.code) ?? []
    const attributes: Record<string, Attribute> = { ...centre.attributes }
    for (const column of columns) {
      const value = attributeOf(cells[column.index]) ?? (hasText.has(column) ? '' : undefined)
      if (value === undefined) delete attributes[column.name]
      else attributes[column.name] = value
    }
    return { ...centre, attributes }
  })
}

const textOf = (cell: Cell | undefined): string => {
  const text = cell === undefined ? { value: null } : takeText(cell)
  return 'value' in text ? (text.value ?? '') : text.seen
}

/** As the list of centres reads a code. */
const codeOf = (cell: Cell | undefined): string => withoutMarks(textOf(cell)).normalize('NFC')

function attributeOf(cell: Cell | undefined): Attribute | undefined {
  if (cell === undefined || cell.kind === 'empty') return undefined
  if (cell.kind === 'boolean') return cell.value
  return cell.kind === 'number' ? cell.number : textOf(cell)
}
