import type { Fault } from '#platform/fault.ts'
import { type ColumnMap, mapColumns } from '#platform/files/map-columns.ts'
import { type ObservationColumn, observationColumns } from './observation-columns.ts'
import { type ObservationContext, type ObservationRow, parseObservation } from './parse-observation.ts'

/**
 * Takes the rows of a list of observations one by one. Pure: it knows neither files nor encodings. Texts that repeat
 * (sources, dates) are kept once, so that a million rows fit in memory.
 */
export class ObservationsTable {
  readonly rows: ObservationRow[] = []
  readonly #file: string
  readonly #context: ObservationContext
  readonly #report: (fault: Fault) => void
  readonly #rowOfId = new Map<string, number>()
  readonly #texts = new Map<string, string>()
  #columns: ColumnMap<ObservationColumn> | null = null
  #sound = true

  constructor(file: string, context: ObservationContext, report: (fault: Fault) => void) {
    this.#file = file
    this.#context = context
    this.#report = (fault) => {
      this.#sound = false
      report(fault)
    }
  }

  takeHeader(cells: readonly string[]): void {
    const columns = mapColumns(cells, observationColumns, this.#file)
    this.#columns = columns
    for (const fault of columns.faults) this.#report(fault)
    const known = Object.keys(observationColumns).join(', ')
    for (const { name, index } of columns.others) {
      const column = cells[index]?.trim() ?? name
      this.#report({
        code: 'table.unknown_column',
        place: { file: this.#file, row: 1, column },
        params: { column, known },
      })
    }
    if (columns.at.value === -1 && columns.at.not_applicable === -1) {
      const params = { also: observationColumns.value.also.join('، '), found: cells.join(' | ') }
      this.#report({
        code: 'table.missing_column',
        place: { file: this.#file, row: 1, column: 'value' },
        params,
      })
    }
  }

  takeRow(cells: readonly string[], row: number): void {
    const columns = this.#columns
    if (columns === null) return
    this.#sound = true
    const observation = parseObservation(
      (column) => this.#once(cells[columns.at[column]] ?? ''),
      this.#context,
      (code, column, params) =>
        this.#report({ code, place: { file: this.#file, row, column }, ...(params && { params }) }),
    )
    this.#checkId(observation.id, row)
    for (const index of columns.unnamed) {
      if (cells[index] === '') continue
      this.#report({
        code: 'table.unnamed_column',
        place: { file: this.#file, row },
        params: { index: index + 1, row },
      })
    }
    if (this.#sound) this.rows.push(observation)
  }

  #checkId(id: string | null, row: number): void {
    if (id === null) return
    const first = this.#rowOfId.get(id)
    const place = { file: this.#file, row, column: 'id' }
    if (first !== undefined) this.#report({ code: 'evidence.duplicate_id', place, params: { id, first } })
    else this.#rowOfId.set(id, row)
  }

  #once(text: string): string {
    const known = this.#texts.get(text)
    if (known !== undefined) return known
    if (this.#texts.size < textsKept) this.#texts.set(text, text)
    return text
  }
}

/** Where every row has its own source there is nothing to share; then the register of texts must not grow for ever. */
const textsKept = 100_000
