import { withGuard } from './formula-guard.ts'
import { plainDecimals } from './plain-decimals.ts'
import type { Value } from './write-workbook.ts'

/** Tells spreadsheet programs that the file is UTF-8; without it they read Arabic as rubbish. */
const byteOrderMark = '\ufeff'

/**
 * A table as CSV text, a line a piece: UTF-8 with its mark, commas, CRLF, quotation marks where needed. Shares and
 * numbers are plain decimals (0.5, never 50%), dates 2026-11-21, booleans true and false, null empty.
 *
 * A text that a program could run as a formula has an apostrophe before it; `withoutGuard` takes it off again on
 * import, exactly. A negative number is a number and stays as it is.
 *
 * @example [...writeCsv(['name', 'n'], [['=cmd', -1]])].join('') // "\ufeffname,n\r\n'=cmd,-1\r\n"
 */
export function* writeCsv(
  header: readonly string[],
  rows: Iterable<readonly Value[]>,
): Generator<string, void, undefined> {
  yield byteOrderMark + toLine(header)
  for (const row of rows) yield toLine(row)
}

/** The same for rows that are read while the file is sent. See {@link writeCsv}. */
export async function* streamCsv(
  header: readonly string[],
  rows: AsyncIterable<readonly Value[]>,
): AsyncGenerator<string, void, undefined> {
  yield byteOrderMark + toLine(header)
  for await (const row of rows) yield toLine(row)
}

const toLine = (cells: readonly Value[]): string =>
  `${cells.map((cell) => quoted(toText(cell))).join(',')}\r\n`

function toText(value: Value): string {
  if (value === null) return ''
  if (typeof value === 'string') return withGuard(value)
  if (typeof value === 'number') return plainDecimals(value)
  if (typeof value === 'boolean') return String(value)
  return 'day' in value ? value.day : plainDecimals(value.share)
}

/** Semicolons and tabs too: some programs part columns by them, whatever the file means. */
const quoted = (text: string): string =>
  /[",;\t\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
