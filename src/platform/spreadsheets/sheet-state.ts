import { columnLetters, lastRow, parseAddress } from './address.ts'
import type { Cell } from './cell.ts'
import type { RawCell } from './make-cell.ts'

/** What goes wrong in the order of rows and cells: each stands once, and later than the one before. */
export class OutOfOrder extends Error {}

/** Follows where in a sheet the reading is: rows and cells may say their place, or just follow the one before. */
export class SheetState {
  row = 0
  rowHidden = false
  cells: Cell[] = []
  #type = ''
  #style = 0
  #column = -1
  #content = ''
  #hasFormula = false
  inCell = false

  startRow(place: string | undefined, hidden: boolean): void {
    const row = place === undefined ? this.row + 1 : Number(place)
    if (!Number.isInteger(row) || row <= this.row || row > lastRow) throw new OutOfOrder()
    this.row = row
    this.rowHidden = hidden
    this.cells = []
    this.#column = -1
  }

  startCell({ r, t = 'n', s = '0' }: Readonly<Record<string, string>>): void {
    const place = r === undefined ? { row: this.row, column: this.#column + 1 } : parseAddress(r)
    if (place === null || place.row !== this.row || place.column <= this.#column) throw new OutOfOrder()
    this.#column = place.column
    this.#type = t
    this.#style = Number(s)
    this.#content = ''
    this.#hasFormula = false
    this.inCell = true
  }

  takeText(text: string): void {
    this.#content += text
  }

  takeFormula(): void {
    this.#hasFormula = true
  }

  endCell(): RawCell {
    this.inCell = false
    const at = `${columnLetters(this.#column)}${this.row}`
    return {
      at,
      type: this.#type,
      style: this.#style,
      hasFormula: this.#hasFormula,
      content: this.#content,
    }
  }

  /** Column of the last cell, from 0. */
  get column(): number {
    return this.#column
  }

  /** Puts a cell in its column; columns passed over are empty. */
  place(cell: Cell): void {
    while (this.cells.length < this.#column) {
      this.cells.push({ kind: 'empty', at: `${columnLetters(this.cells.length)}${this.row}` })
    }
    this.cells.push(cell)
  }
}
