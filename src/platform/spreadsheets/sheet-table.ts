import type { Fault } from '#platform/fault.ts'
import { type ColumnMap, type ColumnSpec, mapColumns } from '#platform/files/map-columns.ts'
import type { Cell, Sheet, SheetRow } from './cell.ts'
import { sheetPlace } from './place.ts'
import { type Taken, takeText } from './take-cell.ts'

/** A sheet as a table: its first row that holds anything names the columns. */
export interface SheetTable<Name extends string> {
  readonly sheet: string
  readonly columns: ColumnMap<Name>
  /** As written in the sheet, trimmed. */
  readonly header: readonly string[]
  readonly rows: readonly SheetRow[]
  /** The cell of a column in a row; an empty one where the row ends before it, or there is no such column. */
  readonly cellOf: (row: SheetRow, name: Name) => Cell
}

/**
 * Finds the columns of a sheet, in any order, by their names in either language. Reports what `mapColumns` finds
 * (`table.duplicate_column`, `table.missing_column`), with the row of the header.
 *
 * @param file what faults call the workbook
 */
export function sheetTable<Name extends string>(
  sheet: Sheet,
  specs: Readonly<Record<Name, ColumnSpec>>,
  file: string,
  report: (fault: Fault) => void,
): SheetTable<Name> {
  const [first, ...rows] = sheet.rows
  const header = (first?.cells ?? []).map((cell) => {
    const text = takeText(cell)
    return 'fault' in text ? text.seen : (text.value ?? '')
  })
  const columns = mapColumns(header, specs, `${file} [${sheet.name}]`)
  for (const fault of columns.faults) {
    report({ ...fault, place: { ...fault.place, row: first?.row ?? 1 } })
  }
  return {
    sheet: sheet.name,
    columns,
    header,
    rows,
    cellOf: (row, name) => row.cells[columns.at[name]] ?? { kind: 'empty', at: `A${row.row}` },
  }
}

/** The value of a cell, or null after reporting why it has none that fits. */
export function reportTaken<T>(
  cell: Cell,
  taken: Taken<T>,
  {
    file,
    sheet,
    report,
  }: { readonly file: string; readonly sheet: string; readonly report: (fault: Fault) => void },
): T | null {
  if (!('fault' in taken)) return taken.value
  const params = { sheet, cell: cell.at, value: taken.seen }
  report({ code: taken.fault, place: sheetPlace(file, sheet, cell.at), params })
  return null
}
