import { lastColumn } from './address.ts'

/** Rows and columns that hold something and that nobody sees; a filter hides rows too. */
export class HiddenPlaces {
  readonly #rows: number[] = []
  readonly #columns: { readonly from: number; readonly to: number }[] = []
  #width = 0

  /** Counted from 1, in rising order. */
  addRow(row: number): void {
    this.#rows.push(row)
  }

  /** Both counted from 0. */
  addColumns(from: number, to: number): void {
    if (this.#columns.length < lastColumn) this.#columns.push({ from, to })
  }

  /** A row that holds this many cells. */
  see(cells: number): void {
    this.#width = Math.max(this.#width, cells)
  }

  get rows(): readonly number[] {
    return this.#rows
  }

  /** Only columns within the rows seen: programs hide the thousands of empty columns beyond. */
  get columns(): readonly number[] {
    const isHidden = (column: number) => this.#columns.some(({ from, to }) => column >= from && column <= to)
    return Array.from({ length: this.#width }, (_, column) => column).filter(isHidden)
  }
}
