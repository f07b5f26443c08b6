/** Largest row and column that the format has. */
export const lastRow = 1_048_576
export const lastColumn = 16_384

/** Letters of a column counted from 0. @example columnLetters(27) // 'AB' */
export function columnLetters(index: number): string {
  let letters = ''
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  }
  return letters
}

export interface Address {
  /** Counted from 1, as people count. */
  readonly row: number
  /** Counted from 0. */
  readonly column: number
}

/** Reads an address such as AB12; null for anything else, and for what lies beyond the largest sheet. */
export function parseAddress(text: string): Address | null {
  const parts = /^([A-Z]{1,3})([1-9]\d{0,6})$/.exec(text)
  if (parts === null) return null
  const [, letters = '', digits = ''] = parts
  let column = 0
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64
  const row = Number(digits)
  return row > lastRow || column > lastColumn ? null : { row, column: column - 1 }
}

/** @example writeAddress({ row: 7, column: 1 }) // 'B7' */
export const writeAddress = ({ row, column }: Address): string => `${columnLetters(column)}${row}`
