import type { Fault } from '#platform/fault.ts'
import { refuse } from '#platform/files/fault-list.ts'
import { columnLetters } from './address.ts'
import type { SheetRow } from './cell.ts'
import { HiddenPlaces } from './hidden-places.ts'
import type { WorkbookLimits } from './limits.ts'
import { type CellContext, makeCell } from './make-cell.ts'
import { type Archive, damaged } from './open-archive.ts'
import { sheetPlace } from './place.ts'
import { readPart } from './read-part.ts'
import { OutOfOrder, SheetState } from './sheet-state.ts'

/** One sheet to read, and who hears of it. */
export interface SheetReading {
  readonly archive: Archive
  readonly part: string
  readonly sheet: string
  readonly context: CellContext
  readonly limits: WorkbookLimits
  /** Cells that other sheets have used up, and room to add this one's. */
  readonly used: { cells: number }
  readonly onRow: (row: SheetRow) => void
  readonly report: (fault: Fault) => void
  readonly notice: (fault: Fault) => void
}

/**
 * Reads the rows of one sheet in one pass, however many. Rows that hold nothing are passed over. Faults are reported
 * with the cell; only what passes a limit, or cannot be followed, ends the reading.
 *
 * @throws Refusal `sheet.too_many_rows`, `sheet.too_many_columns`, `workbook.too_many_cells`, `workbook.damaged`
 */
export async function readSheet(reading: SheetReading): Promise<void> {
  const reader = new SheetReader(reading)
  try {
    await readPart(reading.archive, reading.part, {
      onOpen: (name, attributes) => reader.open(name, attributes),
      onClose: (name) => reader.close(name),
      onText: (text) => reader.text(text),
    })
  } catch (error) {
    throw error instanceof OutOfOrder ? damaged(reading.archive.file, reading.part) : error
  }
  reader.finish()
}

class SheetReader {
  readonly #reading: SheetReading
  readonly #state = new SheetState()
  readonly #hidden = new HiddenPlaces()
  #takesText = false
  #inReadingAid = false
  #rows = 0

  constructor(reading: SheetReading) {
    this.#reading = reading
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'c') this.#state.startCell(attributes)
    else if (this.#state.inCell) this.#openInCell(name)
    else if (name === 'row') this.#state.startRow(attributes.r, isHidden(attributes, attributes.ht))
    else if (name === 'col') this.#openColumns(attributes)
    else if (name === 'mergeCell') this.#reportMerged(attributes.ref ?? '')
  }

  #openInCell(name: string): void {
    if (name === 'f') this.#state.takeFormula()
    else if (name === 'rPh') this.#inReadingAid = true
    else if (name === 'v' || name === 't') this.#takesText = !this.#inReadingAid
  }

  #openColumns(attributes: Readonly<Record<string, string>>): void {
    if (!isHidden(attributes, attributes.width)) return
    this.#hidden.addColumns(Number(attributes.min) - 1, Number(attributes.max) - 1)
  }

  text(text: string): void {
    if (this.#takesText) this.#state.takeText(text)
  }

  close(name: string): void {
    if (name === 'v' || name === 't') this.#takesText = false
    else if (name === 'rPh') this.#inReadingAid = false
    else if (name === 'c') this.#endCell()
    else if (name === 'row' && !this.#state.inCell) this.#endRow()
  }

  #endCell(): void {
    const raw = this.#state.endCell()
    const made = makeCell(raw, this.#reading.context)
    if ('code' in made) {
      const { place, params } = this.#at(raw.at)
      this.#reading.report({ code: made.code, place, params: { ...params, content: made.content } })
    } else if (made.kind === 'empty') return
    this.#checkColumn(raw.at)
    this.#state.place('code' in made ? { kind: 'empty', at: raw.at } : made)
  }

  #checkColumn(at: string): void {
    const { limits } = this.#reading
    if (this.#state.column < limits.columns) return
    const { place, params } = this.#at(at)
    throw refuse({ code: 'sheet.too_many_columns', place, params: { ...params, limit: limits.columns } })
  }

  #endRow(): void {
    const { row, cells, rowHidden } = this.#state
    if (cells.length === 0) return
    const { limits, used, sheet, archive } = this.#reading
    this.#rows += 1
    used.cells += cells.length
    const place = sheetPlace(archive.file, sheet)
    if (this.#rows > limits.rows) {
      throw refuse({ code: 'sheet.too_many_rows', place, params: { sheet, limit: limits.rows } })
    }
    if (used.cells > limits.cells) {
      throw refuse({ code: 'workbook.too_many_cells', place, params: { sheet, limit: limits.cells } })
    }
    if (rowHidden) this.#hidden.addRow(row)
    this.#hidden.see(cells.length)
    this.#reading.onRow({ row, cells })
  }

  #reportMerged(range: string): void {
    const { place, params } = this.#at(range.split(':')[0] ?? '')
    this.#reading.report({ code: 'sheet.merged', place, params: { ...params, range } })
  }

  #at(cell: string) {
    const { archive, sheet } = this.#reading
    return { place: sheetPlace(archive.file, sheet, cell), params: { sheet, cell } }
  }

  finish(): void {
    const { archive, sheet, notice } = this.#reading
    const place = sheetPlace(archive.file, sheet)
    const { rows, columns } = this.#hidden
    if (rows.length > 0)
      notice({ code: 'sheet.hidden_rows', place, params: { sheet, rows: ranges(rows, String) } })
    if (columns.length === 0) return
    notice({
      code: 'sheet.hidden_columns',
      place,
      params: { sheet, columns: ranges(columns, columnLetters) },
    })
  }
}

/** Hidden outright, or by a height or width of nothing. */
const isHidden = ({ hidden = '' }: Readonly<Record<string, string>>, size: string | undefined): boolean =>
  /^(1|true)$/.test(hidden) || Number(size ?? 1) === 0

/** A filter hides thousands of rows here and there; more ranges than this nobody reads. */
const rangesShown = 20

/** @example ranges([3, 4, 5, 9], String) // '3-5, 9' */
function ranges(sorted: readonly number[], name: (place: number) => string): string {
  const found: [number, number][] = []
  for (const place of sorted) {
    const last = found.at(-1)
    if (last?.[1] === place - 1) last[1] = place
    else found.push([place, place])
  }
  const shown = found.slice(0, rangesShown)
  const names = shown.map(([from, to]) => (from === to ? name(from) : `${name(from)}-${name(to)}`))
  return [...names, ...(found.length > shown.length ? ['…'] : [])].join(', ')
}
