import type { Place } from '#platform/fault.ts'
import { columnLetters, parseAddress } from './address.ts'

/**
 * Where in a workbook: the sheet stands beside the name of the file, and the column by its letters.
 *
 * @example sheetPlace('guide.xlsx', 'Pillars', 'B7') // { file: 'guide.xlsx [Pillars]', row: 7, column: 'B' }
 */
export function sheetPlace(file: string, sheet: string, cell?: string): Place {
  const address = cell === undefined ? null : parseAddress(cell)
  const named = { file: `${file} [${sheet}]` }
  return address === null ? named : { ...named, row: address.row, column: columnLetters(address.column) }
}
