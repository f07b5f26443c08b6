import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { CsvError, parse } from 'csv-parse'
import type { Fault } from '#platform/fault.ts'
import { checkEncoding } from './check-encoding.ts'
import { detectSeparator } from './detect-separator.ts'
import { refuse } from './fault-list.ts'
import { type InputOptions, openInput } from './open-input.ts'

/** No row of a real table is longer; a quotation mark that is never closed soon is. In characters. */
const longestRow = 256 * 1024

export interface TableReader {
  /** The header row, cells as written. Throw a Refusal to stop. */
  readonly onHeader: (cells: readonly string[]) => void
  /** Each row that holds anything, cells trimmed. `row` is the physical line it begins on; the header is row 1. */
  readonly onRow: (cells: readonly string[], row: number) => void
  /** A row whose shape is wrong, which `onRow` therefore never sees: `table.too_few_cells`, `table.too_many_cells`. */
  readonly onFault: (fault: Fault) => void
}

/**
 * Streams a CSV file: comma, semicolon or tab (told from the header line), quotation marks, any line ends, UTF-8 with
 * or without a byte-order mark. Holds one piece of the file at a time, whatever its size. Rows without anything in
 * them are passed over.
 *
 * Throws a Refusal for what makes the whole file unreadable: see `openInput` and `checkEncoding`, and
 * `table.unclosed_quote`, `table.stray_quote` (both with the row where it began), `table.no_rows`.
 */
export async function readTable(
  file: string,
  reader: TableReader,
  options: InputOptions = {},
): Promise<void> {
  const bytes = checkEncoding(openInput(file, options), file)[Symbol.asyncIterator]()
  const first = await bytes.next()
  const start = first.done ? new Uint8Array(0) : first.value
  const rows = new RowCounter(file, reader)
  const parser = parse({
    delimiter: detectSeparator(firstLine(start)),
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    trim: true,
    max_record_size: longestRow,
    on_record: (cells: string[], { lines }) => {
      rows.take(cells, lines)
      return null
    },
  })
  try {
    await pipeline(Readable.from(startThenRest(start, bytes)), parser)
  } catch (error) {
    throw error instanceof CsvError ? rows.refusalOf(error) : error
  }
  rows.refuseIfNone()
}

/** Follows the physical lines, since the parser counts a CRLF inside quotation marks as two. */
class RowCounter {
  readonly #file: string
  readonly #reader: TableReader
  #line = 1
  #parserLine = 0
  #width = 0
  #rows = 0

  constructor(file: string, reader: TableReader) {
    this.#file = file
    this.#reader = reader
  }

  take(cells: readonly string[], parserLine: number): void {
    const row = this.#line
    const single = parserLine === this.#parserLine + 1
    this.#line += single ? 1 : 1 + countBreaks(cells)
    this.#parserLine = parserLine
    if (cells.every((cell) => cell.trim() === '')) return
    if (this.#width === 0) this.#takeHeader(cells)
    else this.#takeRow(cells, row)
  }

  #takeHeader(cells: readonly string[]): void {
    this.#width = cells.length
    this.#reader.onHeader(cells)
  }

  #takeRow(cells: readonly string[], row: number): void {
    this.#rows += 1
    if (cells.length !== this.#width) {
      const code = cells.length < this.#width ? 'table.too_few_cells' : 'table.too_many_cells'
      const params = { cells: cells.length, expected: this.#width }
      this.#reader.onFault({ code, place: { file: this.#file, row }, params })
      return
    }
    this.#reader.onRow(
      cells.map((cell) => cell.trim()),
      row,
    )
  }

  refusalOf(error: CsvError): Error {
    const unclosed = error.code === 'CSV_QUOTE_NOT_CLOSED' || error.code === 'CSV_MAX_RECORD_SIZE'
    const code = unclosed ? 'table.unclosed_quote' : 'table.stray_quote'
    return refuse({ code, place: { file: this.#file, row: this.#line } })
  }

  refuseIfNone(): void {
    if (this.#rows === 0) throw refuse({ code: 'table.no_rows', place: { file: this.#file } })
  }
}

const countBreaks = (cells: readonly string[]): number =>
  cells.reduce((sum, cell) => sum + (cell.match(/\r\n|\n|\r/g)?.length ?? 0), 0)

function firstLine(bytes: Uint8Array): string {
  const line = /^\s*([^\r\n]*)/.exec(new TextDecoder().decode(bytes.subarray(0, 64 * 1024)))
  return line?.[1] ?? ''
}

async function* startThenRest(
  start: Uint8Array,
  rest: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  if (start.byteLength > 0) yield start
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value
}
