import { isDay } from '#platform/day.ts'
import { toAsciiDigits, withoutMarks } from '#platform/digits.ts'
import type { Fault } from '#platform/fault.ts'
import { type ColumnMap, type ColumnSpec, mapColumns } from '#platform/files/map-columns.ts'

/** One row of a list: the cells of its known columns, and the rest by the names of their columns. */
export interface ListRow<Name extends string> {
  readonly row: number
  /** Whether the list has the column at all. */
  readonly has: (name: Name) => boolean
  /** The cell; empty where the list does not have the column. */
  readonly cell: (name: Name) => string
  readonly others: ReadonlyMap<string, string>
  /** Reports a fault at a column of this row. */
  readonly report: (code: string, column: Name | (string & {}), params?: Fault['params']) => void
}

interface Listening {
  readonly file: string
  readonly report: (fault: Fault) => void
}

/** A list as it is read: header, then rows. Pure: it knows neither files nor encodings. */
export class RegistryTable<Name extends string> {
  readonly rows: ListRow<Name>[] = []
  readonly #specs: Readonly<Record<Name, ColumnSpec>>
  readonly #listening: Listening
  #columns: ColumnMap<Name> | null = null
  #headerRow = 1

  constructor(specs: Readonly<Record<Name, ColumnSpec>>, listening: Listening) {
    this.#specs = specs
    this.#listening = listening
  }

  /** False when a column is missing or there twice: nothing below can be read then. */
  takeHeader(cells: readonly string[], row = 1): boolean {
    this.#headerRow = row
    this.#columns = mapColumns(cells, this.#specs, this.#listening.file)
    for (const fault of this.#columns.faults)
      this.#listening.report({ ...fault, place: { ...fault.place, row } })
    return this.#columns.faults.length === 0
  }

  /** Columns that are not known, by their folded names. */
  get others(): readonly string[] {
    return this.#columns?.others.map(({ name }) => name) ?? []
  }

  /** Reports a fault of a column as a whole. */
  reportColumn(code: string, column: string): void {
    const { file, report } = this.#listening
    report({ code, place: { file, row: this.#headerRow, column }, params: { column } })
  }

  takeRow(cells: readonly string[], row: number): void {
    const columns = this.#columns
    if (columns === null) return
    const { file, report } = this.#listening
    this.rows.push({
      row,
      has: (name) => columns.at[name] !== -1,
      cell: (name) => (cells[columns.at[name]] ?? '').trim().normalize('NFC'),
      others: new Map(columns.others.map(({ name, index }) => [name, cells[index] ?? ''])),
      report: (code, column, params) =>
        report({ code, place: { file, row, column }, ...(params && { params }) }),
    })
  }
}

/** The day in a cell: null where it is empty, undefined where the list has no such column or the day is none. */
export function dayOfCell<Name extends string>(row: ListRow<Name>, name: Name): string | null | undefined {
  if (!row.has(name)) return undefined
  const day = toAsciiDigits(withoutMarks(row.cell(name)))
  if (day === '') return null
  if (isDay(day)) return day
  row.report('registry.day_unfit', name, { day })
  return undefined
}

/** The code in a cell, without invisible marks. */
export const codeOfCell = <Name extends string>(row: ListRow<Name>, name: Name): string =>
  withoutMarks(row.cell(name))
