import type { FaultList } from '#platform/files/fault-list.ts'
import { refuse } from '#platform/files/fault-list.ts'
import { mapColumns } from '#platform/files/map-columns.ts'
import type { Cell, SheetRow } from '#platform/spreadsheets/cell.ts'
import { sheetPlace } from '#platform/spreadsheets/place.ts'
import { streamWorkbook, type WorkbookOptions } from '#platform/spreadsheets/read-workbook.ts'
import { takeText } from '#platform/spreadsheets/take-cell.ts'
import type { Observation } from '#scoring/observation.ts'
import { importLimitMb, importRowLimit } from './import-limits.ts'
import { nameObservations } from './name-observations.server.ts'
import { observationColumns } from './observation-columns.ts'
import { ObservationsTable } from './observations-table.ts'
import type { ObservationContext } from './parse-observation.ts'

/**
 * Reads a workbook whose one sheet with the columns of `readObservationsFile` holds observations; the sheet may stand
 * anywhere, and sheets without those columns are passed over. Faults of cells are added to `faults`; `onProgress` is told
 * the unpacked bytes read so far, and of the whole workbook.
 *
 * @throws Refusal 400 for what `streamWorkbook` refuses, `import.two_sheets`, `table.missing_column`, `table.no_rows`
 */
export async function readObservationsWorkbook(
  file: string,
  name: string,
  context: ObservationContext,
  faults: FaultList,
  { onProgress }: Pick<WorkbookOptions, 'onProgress'> = {},
): Promise<Observation[]> {
  const sheets = new SheetReader(name, context, faults)
  await streamWorkbook(
    file,
    { onSheet: (sheet) => sheets.begin(sheet), onRow: (_, row) => sheets.take(row) },
    {
      file: name,
      limits: { fileMb: importLimitMb, rows: importRowLimit + 1 },
      ...(onProgress === undefined ? {} : { onProgress }),
    },
  )
  return sheets.finish()
}

class SheetReader {
  readonly #name: string
  readonly #context: ObservationContext
  readonly #faults: FaultList
  #sheet = ''
  #header: readonly string[] | null = null
  #firstHeader: readonly string[] | null = null
  #table: ObservationsTable | null = null
  /** The sheet that holds the observations, once found. */
  #chosen: string | null = null
  #rows = 0

  constructor(name: string, context: ObservationContext, faults: FaultList) {
    this.#name = name
    this.#context = context
    this.#faults = faults
  }

  begin(sheet: string): void {
    this.#sheet = sheet
    this.#header = null
  }

  take({ row, cells }: SheetRow): void {
    if (this.#header === null) this.#takeHeader(cells.map((cell) => this.#textOf(cell)))
    else if (this.#chosen === this.#sheet) this.#takeRow(cells, row)
  }

  finish(): Observation[] {
    if (this.#table === null) {
      const header = this.#firstHeader ?? []
      const place = sheetPlace(this.#name, this.#sheet)
      const { faults } = mapColumns(header, observationColumns, place.file ?? this.#name)
      throw refuse(faults[0] ?? { code: 'table.no_rows', place })
    }
    if (this.#rows === 0)
      throw refuse({ code: 'table.no_rows', place: sheetPlace(this.#name, this.#chosen ?? '') })
    return this.#faults.count > 0 ? [] : nameObservations(this.#table.rows)
  }

  #takeHeader(header: readonly string[]): void {
    this.#header = header
    this.#firstHeader ??= header
    const { at } = mapColumns(header, observationColumns, this.#name)
    if (at.centre === -1 || at.measure === -1) return
    if (this.#chosen !== null) {
      const params = { first: this.#chosen, second: this.#sheet }
      throw refuse({ code: 'import.two_sheets', place: sheetPlace(this.#name, this.#sheet), params })
    }
    this.#chosen = this.#sheet
    const file = sheetPlace(this.#name, this.#sheet).file ?? this.#name
    this.#table = new ObservationsTable(file, this.#context, (fault) => this.#faults.add(fault))
    this.#table.takeHeader(header)
    this.#faults.refuseIfAny()
  }

  #takeRow(cells: readonly Cell[], row: number): void {
    this.#rows += 1
    const width = this.#header?.length ?? 0
    const beyond = cells.slice(width).find((cell) => cell.kind !== 'empty')
    if (beyond) {
      const params = { cells: cells.length, expected: width }
      const place = sheetPlace(this.#name, this.#sheet, beyond.at)
      this.#faults.add({ code: 'table.too_many_cells', place, params })
    }
    const texts = Array.from({ length: width }, (_, index) => this.#textOf(cells[index]))
    this.#table?.takeRow(texts, row)
  }

  #textOf(cell: Cell | undefined): string {
    if (cell === undefined) return ''
    const taken = takeText(cell)
    if (!('fault' in taken)) return taken.value ?? ''
    const params = { sheet: this.#sheet, cell: cell.at, value: taken.seen }
    this.#faults.add({ code: taken.fault, place: sheetPlace(this.#name, this.#sheet, cell.at), params })
    return taken.seen
  }
}
