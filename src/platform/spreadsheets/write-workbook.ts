import writeExcelFile, { type Row, type Sheet as WrittenSheet } from 'write-excel-file/node'
import { refuse } from '#platform/files/fault-list.ts'
import type { Language } from '#platform/language.ts'
import { lastRow } from './address.ts'
import { encodeText } from './escaped-text.ts'
import { toDayNumber } from './excel-date.ts'

/** What a cell gets: texts stay texts whatever they look like, numbers keep every digit; null leaves it empty. */
export type Value =
  | string
  | number
  | boolean
  | null
  /** A fraction, shown as a percentage with this many decimals. */
  | { readonly share: number; readonly decimals?: number }
  /** 2026-11-21, written as a date. */
  | { readonly day: string }

export interface SheetColumn {
  readonly header: string
  /** In characters. Default: as wide as the header, at least 12. */
  readonly width?: number
  /** Long texts wrap in their cell. */
  readonly wrap?: boolean
}

export interface SheetToWrite {
  /** At most 31 characters, none of []/\:*? */
  readonly name: string
  readonly columns: readonly SheetColumn[]
  readonly rows: readonly (readonly Value[])[]
}

const longestText = 32_767
const headerStyle = { fontWeight: 'bold', backgroundColor: '#e3ece7' } as const

/**
 * Writes sheets as an XLSX workbook: a bold header row that stays in view, columns with widths, every cell with its
 * type, the sheet running from right to left in Arabic.
 *
 * No text is ever taken for a formula, whatever it begins with: it is a text cell in the format “text”, and stays one
 * when somebody edits it. Leading zeros, line breaks and every character come back as they were from `readWorkbook`.
 *
 * @throws Refusal 400 `workbook.cannot_hold`: more rows, or a longer text, than the format has room for
 * @throws RangeError for a number that is none, and a date that is none: a mistake of the caller
 */
export async function writeWorkbook(
  sheets: readonly SheetToWrite[],
  language: Language,
): Promise<Uint8Array<ArrayBuffer>> {
  const written = sheets.map((sheet) => toWritten(sheet, language))
  const bytes = await writeExcelFile(written).toBuffer()
  return Uint8Array.from(bytes)
}

function toWritten({ name, columns, rows }: SheetToWrite, language: Language): WrittenSheet<never> {
  if (rows.length >= lastRow) throw cannotHold(name, 'rows')
  const header: Row = columns.map((column) => ({ ...textCell(column.header, name), ...headerStyle }))
  const wraps = columns.map(({ wrap }) => wrap === true)
  return {
    sheet: name,
    data: [
      header,
      ...rows.map((row) => row.map((value, index) => toCell(value, name, wraps[index] === true))),
    ],
    columns: columns.map((column) => ({ width: column.width ?? Math.max(12, column.header.length + 2) })),
    stickyRowsCount: 1,
    rightToLeft: language === 'ar',
  }
}

function toCell(value: Value, sheet: string, wrap: boolean): Row[number] {
  if (value === null || value === '') return null
  const shape = wrap ? ({ wrap: true, alignVertical: 'top' } as const) : {}
  if (typeof value === 'string') return { ...textCell(value, sheet), ...shape }
  if (typeof value === 'boolean') return { type: Boolean, value, ...shape }
  if (typeof value === 'number') return { type: Number, value: finite(value), ...shape }
  if ('day' in value) return { type: Number, value: dayNumber(value.day), format: 'yyyy-mm-dd', ...shape }
  const { share, decimals = 2 } = value
  const format = decimals === 0 ? '0%' : `0.${'0'.repeat(decimals)}%`
  return { type: Number, value: finite(share), format, ...shape }
}

function textCell(text: string, sheet: string): Row[number] & object {
  if (text.length > longestText) throw cannotHold(sheet, 'text')
  return { type: String, value: encodeText(text), format: '@' }
}

const cannotHold = (sheet: string, reason: 'rows' | 'text'): Error =>
  refuse({ code: 'workbook.cannot_hold', params: { sheet, reason } })

function finite(number: number): number {
  if (!Number.isFinite(number)) throw new RangeError(`not a number that a cell can hold: ${number}`)
  return number
}

function dayNumber(day: string): number {
  const number = toDayNumber(day)
  if (number === null) throw new RangeError(`not a date: ${day}`)
  return number
}
