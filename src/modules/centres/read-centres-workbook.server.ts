import type { Fault } from '#platform/fault.ts'
import { FaultList, refuse } from '#platform/files/fault-list.ts'
import { foldHeader, mapColumns } from '#platform/files/map-columns.ts'
import type { Cell, Sheet, SheetRow } from '#platform/spreadsheets/cell.ts'
import { sheetPlace } from '#platform/spreadsheets/place.ts'
import { readWorkbook, type WorkbookOptions } from '#platform/spreadsheets/read-workbook.ts'
import { reportTaken } from '#platform/spreadsheets/sheet-table.ts'
import { takeText } from '#platform/spreadsheets/take-cell.ts'
import { CentresTable, centreColumns } from './centres-table.ts'
import type { CentresInput } from './read-centres-file.server.ts'
import { type MarkedColumn, withMarkedAttributes } from './read-centres-workbook-attributes.ts'
import { centresSheet } from './write-centres-workbook.server.ts'

export interface CentresWorkbook extends CentresInput {
  /** Hidden sheets passed over, hidden rows and columns read. */
  readonly notices: readonly Fault[]
}

/**
 * Reads a list of centres from a workbook: the sheet Centres (المراكز), or the only one there is. The rules are those of
 * the CSV file (`readCentresFile`). One thing a workbook says that CSV cannot: in a column of attributes with a cell
 * marked as text (or a yes/no cell), every value keeps the type of its cell.
 *
 * Faults of rows are added to `faults`, with sheet, row and column; the caller refuses when there are any.
 *
 * @throws Refusal for what makes the file unreadable: see `readWorkbook`; `workbook.missing_sheet`, `table.no_rows`, and
 *   faults of the header
 */
export async function readCentresWorkbook(
  input: Uint8Array | string,
  faults: FaultList = new FaultList(),
  options: WorkbookOptions = {},
): Promise<CentresWorkbook> {
  const file = options.file ?? 'centres.xlsx'
  const { sheets, notices } = await readWorkbook(input, { ...options, file })
  const sheet = findSheet(sheets, file)
  const [first, ...rows] = sheet.rows
  const place = sheetPlace(file, sheet.name)
  if (first === undefined || rows.length === 0) throw refuse({ code: 'table.no_rows', place })
  const named = place.file ?? file
  // The table takes its header to stand in row 1; in a sheet it may stand lower.
  const report = (fault: Fault): void =>
    faults.add(fault.place?.row === 1 ? { ...fault, place: { ...fault.place, row: first.row } } : fault)
  const textOf = (cell: Cell): string =>
    reportTaken(cell, takeText(cell), { file, sheet: sheet.name, report: (fault) => faults.add(fault) }) ?? ''
  const header = first.cells.map(textOf)
  const table = new CentresTable(named, report)
  table.takeHeader(header)
  if (!table.readable) faults.refuseIfAny()
  for (const { row, cells } of rows) {
    reportBeyond(cells, header.length, row, file, sheet.name, faults)
    table.takeRow(
      header.map((_, index) => (cells[index] ? textOf(cells[index]) : '')),
      row,
    )
  }
  const columns = mapColumns(header, centreColumns, named)
  const centres = withMarkedAttributes(
    table.finish(),
    columns.at.code,
    markedColumns(columns.others, rows),
    rows,
  )
  return { centres, codes: table.codes, notices }
}

function findSheet(sheets: readonly Sheet[], file: string): Sheet {
  const known = new Set(Object.values(centresSheet).map(foldHeader))
  const named = sheets.filter(({ name }) => known.has(foldHeader(name)))
  const [found] = named.length > 0 ? named : sheets
  if (found !== undefined && (named.length === 1 || sheets.length === 1)) return found
  const params = { sheet: centresSheet.en, found: sheets.map(({ name }) => name).join('، ') }
  throw refuse({ code: 'workbook.missing_sheet', place: { file }, params })
}

function reportBeyond(
  cells: readonly Cell[],
  width: number,
  row: number,
  file: string,
  sheet: string,
  faults: FaultList,
): void {
  const beyond = cells.find(({ kind }, index) => index >= width && kind !== 'empty')
  if (beyond === undefined) return
  const params = { index: cells.indexOf(beyond) + 1, row }
  faults.add({ code: 'table.unnamed_column', place: sheetPlace(file, sheet, beyond.at), params })
}

const markedColumns = (columns: readonly MarkedColumn[], rows: readonly SheetRow[]): MarkedColumn[] =>
  columns.filter(({ index }) => rows.some(({ cells }) => isMarked(cells[index])))

const isMarked = (cell: Cell | undefined): boolean =>
  cell?.kind === 'boolean' || (cell?.kind === 'text' && cell.marked)
