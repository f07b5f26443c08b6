import type { Fault } from '#platform/fault.ts'
import { foldHeader } from '#platform/files/map-columns.ts'
import type { Sheet } from '#platform/spreadsheets/cell.ts'
import { sheetPlace } from '#platform/spreadsheets/place.ts'
import { type SheetTable, sheetTable } from '#platform/spreadsheets/sheet-table.ts'
import { type GuideColumns, type GuideSheetKey, guideSheetKeys, guideSheets } from './guide-workbook.ts'

export type GuideTables = Partial<Record<GuideSheetKey, SheetTable<string>>>

/**
 * Finds the sheets of a guide in a workbook, by their Arabic or English names and in any order, and the columns of
 * each. Reports sheets and columns that are unknown, missing or there twice: a misspelt one must not be lost.
 */
export function findGuideTables(
  sheets: readonly Sheet[],
  file: string,
  report: (fault: Fault) => void,
): GuideTables {
  const tables: GuideTables = {}
  for (const sheet of sheets) {
    const key = keyOf(sheet.name)
    const place = sheetPlace(file, sheet.name)
    if (key === undefined) {
      const known = guideSheetKeys.map((one) => `${guideSheets[one].ar} (${guideSheets[one].en})`).join('، ')
      report({ code: 'workbook.unknown_sheet', place, params: { sheet: sheet.name, known } })
    } else if (tables[key] !== undefined) {
      report({ code: 'workbook.duplicate_sheet', place, params: { sheet: sheet.name } })
    } else {
      const columns: GuideColumns = guideSheets[key].columns
      tables[key] = sheetTable(sheet, columns, file, report)
      reportUnknown(tables[key], columns, file, report)
    }
  }
  for (const key of guideSheetKeys) {
    if (!guideSheets[key].required || tables[key] !== undefined) continue
    const params = { sheet: guideSheets[key].en, found: sheets.map(({ name }) => name).join('، ') }
    report({ code: 'workbook.missing_sheet', place: { file }, params })
  }
  return tables
}

const fold = (name: string): string => foldHeader(name).replaceAll('_', '')

const keyOf = (name: string): GuideSheetKey | undefined =>
  guideSheetKeys.find((key) =>
    [guideSheets[key].en, guideSheets[key].ar].some((known) => fold(known) === fold(name)),
  )

function reportUnknown(
  { sheet, columns: { others, unnamed }, header, rows }: SheetTable<string>,
  columns: GuideColumns,
  file: string,
  report: (fault: Fault) => void,
): void {
  const { file: named } = sheetPlace(file, sheet)
  for (const { index, name } of others) {
    const column = header[index] ?? name
    const params = { column, known: Object.keys(columns).join(', ') }
    report({ code: 'table.unknown_column', place: { file: named ?? file, row: 1, column }, params })
  }
  for (const { row, cells } of rows) {
    const strayed = cells.findIndex(
      ({ kind }, index) => kind !== 'empty' && (index >= header.length || unnamed.includes(index)),
    )
    if (strayed === -1) continue
    const place = sheetPlace(file, sheet, cells[strayed]?.at)
    report({ code: 'table.unnamed_column', place, params: { index: strayed + 1, row } })
  }
}
