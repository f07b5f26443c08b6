import { withoutMarks } from '#platform/digits.ts'
import type { Fault } from '#platform/fault.ts'
import type { ColumnMap, ColumnSpec } from '#platform/files/map-columns.ts'
import { mapColumns } from '#platform/files/map-columns.ts'
import type { Centre } from '#scoring/centre.ts'
import { typeAttributes } from './type-attributes.ts'

type Column = 'code' | 'name_ar' | 'name_en' | 'entity' | 'channel'

/** The columns of a list of centres; every other column is an attribute of the centre. */
export const centreColumns: Readonly<Record<Column, ColumnSpec>> = {
  code: { also: ['الرمز', 'رمز المركز', 'المركز', 'centre', 'center'], required: true },
  name_ar: { also: ['الاسم بالعربية', 'الاسم العربي', 'الاسم'], required: true },
  name_en: { also: ['الاسم بالإنجليزية', 'الاسم الإنجليزي'], required: true },
  entity: { also: ['الجهة', 'الجهة الحكومية'], required: true },
  channel: { also: ['القناة'], required: true },
}

/** Names an expression reads as something else, or that no object should have. */
const reserved = new Set(['name', 'attributes', '__proto__', 'prototype', 'constructor'])

const longestCode = 64

/**
 * Takes the rows of a list of centres one by one and gives the centres, sorted by code. Pure: it knows neither files
 * nor encodings.
 */
export class CentresTable {
  readonly #file: string
  readonly #report: (fault: Fault) => void
  readonly #rowOf = new Map<string, number>()
  readonly #centres: Omit<Centre, 'attributes'>[] = []
  readonly #attributes: string[][] = []
  #columns: ColumnMap<Column> | null = null

  constructor(file: string, report: (fault: Fault) => void) {
    this.#file = file
    this.#report = report
  }

  takeHeader(cells: readonly string[]): void {
    this.#columns = mapColumns(cells, centreColumns, this.#file)
    for (const fault of this.#columns.faults) this.#report(fault)
    for (const { name } of this.#columns.others) {
      if (!reserved.has(name)) continue
      this.#report({ code: 'centres.reserved_column', place: { file: this.#file, row: 1, column: name } })
    }
  }

  /** True when the columns that every centre needs are there. */
  get readable(): boolean {
    return this.#columns !== null && this.#columns.faults.length === 0
  }

  takeRow(cells: readonly string[], row: number): void {
    if (this.#columns === null || !this.readable) return
    const cell = (name: Column): string => this.#required(name, cells, row)
    const code = withoutMarks(cell('code')).normalize('NFC')
    this.#checkCode(code, row)
    const name = { ar: cell('name_ar'), en: cell('name_en') }
    this.#centres.push({ code, name, entity: cell('entity'), channel: cell('channel') })
    this.#attributes.push(this.#columns.others.map(({ index }) => cells[index] ?? ''))
    for (const index of this.#columns.unnamed) {
      if (cells[index] === '') continue
      this.#report({
        code: 'table.unnamed_column',
        place: { file: this.#file, row },
        params: { index: index + 1, row },
      })
    }
  }

  /** Codes of all rows read, faulty ones included. */
  get codes(): ReadonlySet<string> {
    return new Set(this.#rowOf.keys())
  }

  finish(): Centre[] {
    const names = this.#columns?.others.map(({ name }) => name) ?? []
    const attributes = typeAttributes(names, this.#attributes)
    const centres = this.#centres.map((centre, index) => ({ ...centre, attributes: attributes[index] ?? {} }))
    return centres.sort((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0))
  }

  #required(name: Column, cells: readonly string[], row: number): string {
    const text = cells[this.#columns?.at[name] ?? -1] ?? ''
    if (text === '')
      this.#report({ code: 'centres.cell_empty', place: { file: this.#file, row, column: name } })
    return text
  }

  #checkCode(code: string, row: number): void {
    if (code === '') return
    const place = { file: this.#file, row, column: 'code' }
    // Spreadsheets run a cell that begins so as a formula; codes reach many spreadsheets.
    if (/^[=+\-@]/.test(code)) this.#report({ code: 'centres.code_like_formula', place, params: { code } })
    if (code.length > longestCode || /\p{Cc}/u.test(code)) {
      this.#report({ code: 'centres.code_unfit', place, params: { code, longest: longestCode } })
    }
    const first = this.#rowOf.get(code)
    if (first === undefined) this.#rowOf.set(code, row)
    else this.#report({ code: 'centres.duplicate_code', place, params: { code, first } })
  }
}
