/** A cell of a sheet with what it holds. `at` is its address as the spreadsheet program shows it, such as B7. */
export type Cell = TextCell | NumberCell | BooleanCell | DateCell | EmptyCell

export interface TextCell {
  readonly kind: 'text'
  readonly at: string
  /** Exactly as written, white space and invisible marks included. */
  readonly text: string
  /** True where the cell is marked as text, so that digits in it are a code and not a number. */
  readonly marked: boolean
}

export interface NumberCell {
  readonly kind: 'number'
  readonly at: string
  /** A cell that shows 50 % holds 0.5. */
  readonly number: number
  readonly percent: boolean
  /** Least number of digits shown: 4 where the format is 0000, so that 317 is seen as 0317. 0 without such a format. */
  readonly digits: number
}

export interface BooleanCell {
  readonly kind: 'boolean'
  readonly at: string
  readonly value: boolean
}

export interface DateCell {
  readonly kind: 'date'
  readonly at: string
  /** `2026-11-21`, or `2026-11-21T14:30:00` where the cell shows a time. A sheet knows no time zone. */
  readonly iso: string
}

export interface EmptyCell {
  readonly kind: 'empty'
  readonly at: string
}

/** A row that holds anything. */
export interface SheetRow {
  /** As the program counts: the first row is 1. */
  readonly row: number
  /** From column A up to the last one that holds anything. */
  readonly cells: readonly Cell[]
}

export interface Sheet {
  readonly name: string
  readonly rows: readonly SheetRow[]
}
