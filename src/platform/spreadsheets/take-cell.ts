import { isDay } from '#platform/day.ts'
import { parseNumber, toAsciiDigits, withoutMarks } from '#platform/digits.ts'
import { foldText } from '#platform/fold-text.ts'
import type { Cell } from './cell.ts'
import { plainDecimals } from './plain-decimals.ts'

/** What a cell is where a certain kind is wanted: the value, null when the cell is empty, or why not. */
export type Taken<T> = { readonly value: T | null } | { readonly fault: CellFaultCode; readonly seen: string }

export type CellFaultCode = 'cell.digits_lost' | 'cell.not_number' | 'cell.not_date' | 'cell.not_yes_no'

const nothing = { value: null } as const
const taken = <T>(value: T): Taken<T> => ({ value })

/**
 * The text a person sees in a cell, as CSV would hold it: trimmed; a number in plain decimals, with the zeros before it
 * that its format shows; a date as 2026-11-21; true or false. Null for nothing but white space.
 *
 * Fault `cell.digits_lost` for a whole number of more than 15 digits: a code or telephone number that the spreadsheet
 * program has already rounded.
 *
 * @example takeText({ kind: 'number', at: 'B2', number: 317, percent: false, digits: 4 }) // { value: '0317' }
 */
export function takeText(cell: Cell): Taken<string> {
  switch (cell.kind) {
    case 'empty':
      return nothing
    case 'text':
      return orNothing(cell.text.trim())
    case 'boolean':
      return taken(String(cell.value))
    case 'date':
      return taken(cell.iso)
    case 'number':
      return numberText(cell.number, cell.digits)
  }
}

/** Like `takeText`, without invisible marks and in one form of Unicode: for codes and headers, which are compared. */
export function takeCode(cell: Cell): Taken<string> {
  const found = takeText(cell)
  return 'fault' in found || found.value === null
    ? found
    : orNothing(withoutMarks(found.value).normalize('NFC'))
}

/** A text exactly as written, line breaks and spaces included; null for nothing but white space. */
export function takeExactText(cell: Cell): Taken<string> {
  return cell.kind === 'text' && cell.text.trim() !== '' ? taken(cell.text) : takeText(cell)
}

/** A number, or a text that reads as one (Arabic-Indic digits included; see `parseNumber`). */
export function takeNumber(cell: Cell): Taken<number> {
  if (cell.kind === 'number') return taken(cell.number)
  const text = takeCode(cell)
  if ('fault' in text || text.value === null) return text as Taken<number>
  const number = cell.kind === 'text' ? parseNumber(text.value) : null
  return number === null ? { fault: 'cell.not_number', seen: text.value } : taken(number)
}

/** A date cell, or a text in the form 2026-11-21. A bare number is refused: 46347 is a date to nobody. */
export function takeDate(cell: Cell): Taken<string> {
  const text = takeCode(cell)
  if ('fault' in text || text.value === null || cell.kind === 'date') return text
  const iso = toAsciiDigits(text.value)
  return cell.kind === 'text' && isDay(iso) ? taken(iso) : { fault: 'cell.not_date', seen: text.value }
}

const yes = new Set(['true', 'yes', 'نعم', 'صح', '1'])
const no = new Set(['false', 'no', 'لا', 'خطا', '0'])

/** True or false, yes or no, نعم or لا, 1 or 0. */
export function takeBoolean(cell: Cell): Taken<boolean> {
  if (cell.kind === 'boolean') return taken(cell.value)
  const text = takeCode(cell)
  if ('fault' in text || text.value === null) return text as Taken<boolean>
  const folded = foldText(text.value)
  if (yes.has(folded)) return taken(true)
  return no.has(folded) ? taken(false) : { fault: 'cell.not_yes_no', seen: text.value }
}

const orNothing = (text: string): Taken<string> => (text === '' ? nothing : taken(text))

/** Programs keep 15 digits of a number. */
const digitsKept = 1e15

function numberText(number: number, digits: number): Taken<string> {
  const text = plainDecimals(number)
  if (Number.isInteger(number) && Math.abs(number) >= digitsKept)
    return { fault: 'cell.digits_lost', seen: text }
  const [sign, rest] = number < 0 ? ['-', text.slice(1)] : ['', text]
  return taken(sign + (Number.isInteger(number) ? rest.padStart(digits, '0') : rest))
}
