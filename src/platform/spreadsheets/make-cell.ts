import type { Cell } from './cell.ts'
import { decodeText } from './escaped-text.ts'
import { toIsoDate } from './excel-date.ts'
import { type NumberFormat, plainNumber } from './number-format.ts'

/** A cell as it stands in the file. */
export interface RawCell {
  readonly at: string
  /** Kind of content: `s` shared text, `inlineStr`, `str`, `b`, `e`, `d`; otherwise a number. */
  readonly type: string
  readonly style: number
  readonly hasFormula: boolean
  readonly content: string
}

/** What cells refer to. */
export interface CellContext {
  readonly strings: readonly string[]
  readonly formats: readonly NumberFormat[]
  readonly from1904: boolean
}

/** Why a cell is refused. */
export interface CellFault {
  readonly code:
    | 'sheet.formula'
    | 'sheet.error_cell'
    | 'sheet.bad_date'
    | 'sheet.time_cell'
    | 'sheet.damaged_cell'
  readonly content: string
}

/**
 * What a cell holds, or why it is refused: a formula (its number was computed by nobody knows what, and is evidence of
 * nothing), an error such as #REF!, a time of day or duration (the sheet holds it as a share of a day), a number dressed
 * as a date that is none, content that is not of its kind.
 */
export function makeCell(raw: RawCell, context: CellContext): Cell | CellFault {
  const { at, content } = raw
  if (raw.hasFormula) return { code: 'sheet.formula', content }
  const format = context.formats[raw.style] ?? plainNumber
  const marked = format.shows === 'text'
  switch (raw.type) {
    case 's': {
      const text = /^\d+$/.test(content.trim()) ? context.strings[Number(content)] : undefined
      if (text === undefined) return content === '' ? empty(at) : { code: 'sheet.damaged_cell', content }
      return textCell(at, text, marked)
    }
    case 'inlineStr':
    case 'str':
      return textCell(at, decodeText(content), marked)
    case 'e':
      return { code: 'sheet.error_cell', content }
    case 'b':
      return booleanCell(at, content)
    case 'd':
      return isoCell(at, content)
    default:
      return numberCell(raw, format, context.from1904)
  }
}

const empty = (at: string): Cell => ({ kind: 'empty', at })

const textCell = (at: string, text: string, marked: boolean): Cell =>
  text === '' ? empty(at) : { kind: 'text', at, text, marked }

function booleanCell(at: string, content: string): Cell | CellFault {
  if (content === '') return empty(at)
  if (content !== '0' && content !== '1') return { code: 'sheet.damaged_cell', content }
  return { kind: 'boolean', at, value: content === '1' }
}

function isoCell(at: string, content: string): Cell | CellFault {
  const parts = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}(?::\d{2})?)(?:\.\d+)?Z?)?$/.exec(content)
  if (parts?.[1] === undefined || Number.isNaN(Date.parse(parts[1])))
    return { code: 'sheet.bad_date', content }
  const time = (parts[2] ?? '').padEnd(8, ':00')
  return { kind: 'date', at, iso: parts[2] === undefined ? parts[1] : `${parts[1]}T${time}` }
}

const written = /^\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?\s*$/i

function numberCell({ at, content }: RawCell, format: NumberFormat, from1904: boolean): Cell | CellFault {
  if (content === '') return empty(at)
  const number = written.test(content) ? Number(content) : Number.NaN
  if (!Number.isFinite(number)) return { code: 'sheet.damaged_cell', content }
  const { shows, digits } = format
  if (shows === 'time') return { code: 'sheet.time_cell', content }
  if (shows !== 'date' && shows !== 'moment') {
    return { kind: 'number', at, number, percent: shows === 'percent', digits }
  }
  const iso = toIsoDate(number, { from1904, withTime: shows === 'moment' })
  return iso === null ? { code: 'sheet.bad_date', content } : { kind: 'date', at, iso }
}
