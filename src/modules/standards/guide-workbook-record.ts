import type { Fault } from '#platform/fault.ts'
import type { Cell, SheetRow } from '#platform/spreadsheets/cell.ts'
import { sheetPlace } from '#platform/spreadsheets/place.ts'
import { reportTaken, type SheetTable } from '#platform/spreadsheets/sheet-table.ts'
import {
  type Taken,
  takeBoolean,
  takeCode,
  takeExactText,
  takeNumber,
} from '#platform/spreadsheets/take-cell.ts'
import { emptyList, type GuideCellKind, type GuideColumns } from './guide-workbook.ts'

export interface GuideRecord {
  /** The item that the row belongs to; null where the sheet has no such column, or the cell is empty. */
  readonly parent: string | null
  readonly parentCell: string
  readonly sheet: string
  readonly row: number
  readonly fields: Record<string, unknown>
  /** Addresses of cells, by the path of the field they fill, such as `title/ar`. */
  readonly cells: ReadonlyMap<string, string>
  /** Address of the first cell of the row. */
  readonly first: string
}

interface Reading {
  readonly file: string
  readonly report: (fault: Fault) => void
}

/** Reads one row of a guide sheet into a record; empty cells give no field. Reports cells that do not fit. */
export function readGuideRecord(
  table: SheetTable<string>,
  columns: GuideColumns,
  row: SheetRow,
  { file, report }: Reading,
): GuideRecord {
  const fields: Record<string, unknown> = {}
  const cells = new Map<string, string>()
  let parent: string | null = null
  let parentCell = ''
  for (const [name, { at, kind }] of Object.entries(columns)) {
    const cell = table.cellOf(row, name)
    const value = reportTaken<unknown>(cell, takers[kind](cell), { file, sheet: table.sheet, report })
    if (at.length === 0) {
      parent = value === null ? null : String(value)
      parentCell = cell.at
    } else if (value !== null) {
      cells.set(at.join('/'), cell.at)
      if (!setAt(fields, at, value)) {
        const params = { sheet: table.sheet, cell: cell.at }
        report({ code: 'guide_workbook.two_values', place: sheetPlace(file, table.sheet, cell.at), params })
      }
    }
  }
  const first = row.cells.find(({ kind }) => kind !== 'empty')?.at ?? `A${row.row}`
  return { parent, parentCell, sheet: table.sheet, row: row.row, fields, cells, first }
}

const takers: Readonly<Record<GuideCellKind, (cell: Cell) => Taken<unknown>>> = {
  code: takeCode,
  text: takeExactText,
  number: takeNumber,
  boolean: takeBoolean,
  codes: takeCodes,
}

function takeCodes(cell: Cell): Taken<string[]> {
  const text = takeCode(cell)
  if ('fault' in text) return text
  if (text.value === null) return { value: null }
  return { value: text.value === emptyList ? [] : text.value.split(/[\s,،;]+/).filter((code) => code !== '') }
}

/** False when something else stands there already. */
function setAt(fields: Record<string, unknown>, path: readonly string[], value: unknown): boolean {
  const [key = '', ...rest] = path
  if (rest.length === 0) {
    if (key in fields) return false
    fields[key] = value
    return true
  }
  fields[key] ??= {}
  const inner = fields[key]
  return typeof inner === 'object' && inner !== null && setAt(inner as Record<string, unknown>, rest, value)
}
