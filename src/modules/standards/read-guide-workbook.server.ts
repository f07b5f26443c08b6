import { type Fault, type Place, Refusal } from '#platform/fault.ts'
import { FaultList } from '#platform/files/fault-list.ts'
import { sheetPlace } from '#platform/spreadsheets/place.ts'
import { readWorkbook, type WorkbookOptions } from '#platform/spreadsheets/read-workbook.ts'
import type { Guide } from '#scoring/guide.ts'
import { parseGuide } from './guide.ts'
import { type GuideColumns, guideSheetKeys, guideSheets } from './guide-workbook.ts'
import { buildGuideDocument, type CellMap, type GuideRecords } from './guide-workbook-document.ts'
import { readGuideRecord } from './guide-workbook-record.ts'
import { findGuideTables, type GuideTables } from './guide-workbook-tables.ts'

export interface GuideWorkbook {
  readonly guide: Guide
  /** What was passed over or easily overlooked: hidden sheets, rows and columns. */
  readonly notices: readonly Fault[]
  /** Where in the workbook a part of the guide stands, by JSON pointer: for the faults that `checkGuide` finds. */
  readonly placeOf: (pointer: string) => Place
}

/**
 * Reads a guide out of a workbook as `writeGuideWorkbook` makes it: headers and sheets in Arabic or English and in any
 * order. The structure is checked like that of a JSON document; whether weights and expressions make sense, `checkGuide`
 * says.
 *
 * @param input the bytes, or the path of a file
 * @throws Refusal: what `readWorkbook` refuses; `workbook.unknown_sheet`, `workbook.missing_sheet`,
 *   `workbook.duplicate_sheet`, `table.*`, `cell.*`, `guide_workbook.*`, and `guide.invalid` from `parseGuide`, each with
 *   the sheet and the cell in `params`
 */
export async function readGuideWorkbook(
  input: Uint8Array | string,
  options: WorkbookOptions = {},
): Promise<GuideWorkbook> {
  const file = options.file ?? 'guide.xlsx'
  const { sheets, notices } = await readWorkbook(input, { ...options, file })
  const faults = new FaultList()
  const report = (fault: Fault): void => faults.add(fault)
  const tables = findGuideTables(sheets, file, report)
  faults.refuseIfAny()
  const records = readRecords(tables, file, report)
  checkOneGuide(records, file, report)
  const { document, cells } = buildGuideDocument(records, file, report)
  faults.refuseIfAny()
  const placeOf = (pointer: string): Place => ({ ...placeIn(cells, file, pointer), path: pointer })
  return { guide: parsePlaced(document, cells, placeOf), notices, placeOf }
}

const readRecords = (tables: GuideTables, file: string, report: (fault: Fault) => void): GuideRecords =>
  Object.fromEntries(
    guideSheetKeys.flatMap((key) => {
      const table = tables[key]
      const columns: GuideColumns = guideSheets[key].columns
      const read = table?.rows.map((row) => readGuideRecord(table, columns, row, { file, report }))
      return read === undefined ? [] : [[key, read]]
    }),
  )

function checkOneGuide({ guide = [] }: GuideRecords, file: string, report: (fault: Fault) => void): void {
  if (guide.length === 1) return
  const sheet = guide[1]?.sheet ?? guideSheets.guide.en
  const cell = guide[1]?.first
  const params = { sheet, cell: cell ?? '', rows: guide.length }
  report({ code: 'guide_workbook.not_one_guide', place: sheetPlace(file, sheet, cell), params })
}

function parsePlaced(document: unknown, cells: CellMap, placeOf: (pointer: string) => Place): Guide {
  try {
    return parseGuide(document)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    throw new Refusal(
      error.faults.map((fault) => {
        const pointer = fault.place?.path ?? ''
        return { ...fault, place: placeOf(pointer), params: { ...fault.params, ...nearest(cells, pointer) } }
      }),
      error.status,
    )
  }
}

const placeIn = (cells: CellMap, file: string, pointer: string): Place => {
  const found = nearest(cells, pointer)
  return found === undefined ? { file } : sheetPlace(file, found.sheet, found.cell)
}

/** The cell of a part of the document; of what it belongs to, where it has none itself. */
function nearest(
  cells: CellMap,
  pointer: string,
): { readonly sheet: string; readonly cell: string } | undefined {
  for (let path = pointer; path !== ''; path = path.slice(0, path.lastIndexOf('/'))) {
    const found = cells.get(path)
    if (found !== undefined) return found
  }
  return cells.get('')
}
