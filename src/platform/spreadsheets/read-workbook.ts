import { basename } from 'node:path'
import type { Fault } from '#platform/fault.ts'
import { FaultList, refuse } from '#platform/files/fault-list.ts'
import type { Sheet, SheetRow } from './cell.ts'
import { findParts, type SheetPart } from './find-parts.ts'
import { defaultLimits, type WorkbookLimits } from './limits.ts'
import type { CellContext } from './make-cell.ts'
import { type Archive, openArchive } from './open-archive.ts'
import { sheetPlace } from './place.ts'
import { readFormats } from './read-formats.ts'
import { readSharedStrings } from './read-shared-strings.ts'
import { readSheet } from './read-sheet.ts'

export interface WorkbookOptions {
  /** What faults call the file. Default: the name in the path, or `workbook.xlsx`. */
  readonly file?: string
  readonly limits?: Partial<WorkbookLimits>
  /** Told the unpacked bytes read so far, and of all parts together. */
  readonly onProgress?: (read: number, size: number) => void
}

export interface Workbook {
  /** Sheets that a person sees, in their order. */
  readonly sheets: readonly Sheet[]
  /**
   * What was passed over or is easily overlooked, to be shown to whoever imports: `workbook.hidden_sheet`,
   * `workbook.other_sheet`, `workbook.external_links`, `sheet.hidden_rows`, `sheet.hidden_columns`.
   */
  readonly notices: readonly Fault[]
}

export interface RowReader {
  /** A sheet begins; also one without rows. */
  readonly onSheet?: (sheet: string) => void
  readonly onRow: (sheet: string, row: SheetRow) => void
}

/**
 * Reads an XLSX workbook whole; see `streamWorkbook` for what is refused.
 *
 * @param input the bytes, or the path of a file
 * @example (await readWorkbook(bytes)).sheets[0]?.rows[0]?.cells[0] // { kind: 'text', at: 'A1', text: 'code', … }
 */
export async function readWorkbook(
  input: Uint8Array | string,
  options: WorkbookOptions = {},
): Promise<Workbook> {
  const sheets: { name: string; rows: SheetRow[] }[] = []
  const notices = await streamWorkbook(
    input,
    {
      onSheet: (name) => sheets.push({ name, rows: [] }),
      onRow: (_, row) => sheets.at(-1)?.rows.push(row),
    },
    options,
  )
  return { sheets, notices }
}

/**
 * Streams the rows of every sheet that a person sees. Holds the shared texts and one row at a time. A hostile or
 * unfit file is refused with every cell that is at fault (the first thousand of them), never read in part: what
 * `onRow` has taken counts only once this returns.
 *
 * Refused: a formula, an error cell, merged cells, a time of day, a number dressed as a date that is none; a workbook
 * with macros, a password, the old or the binary format, of another program, or no workbook at all; whatever passes a
 * limit (see `defaultLimits`). Links to other files are not followed.
 *
 * @returns notices, see `Workbook`
 * @throws Refusal 400
 */
export async function streamWorkbook(
  input: Uint8Array | string,
  reader: RowReader,
  { file = nameOf(input), limits: given, onProgress }: WorkbookOptions = {},
): Promise<Fault[]> {
  const limits = { ...defaultLimits, ...given }
  const archive = await openArchive(input, file, limits, onProgress)
  try {
    const parts = await findParts(archive)
    const notices: Fault[] = [
      ...parts.sheets
        .filter(({ hidden }) => hidden)
        .map(({ name }) => about('workbook.hidden_sheet', file, name)),
      ...parts.otherSheets.map((name) => about('workbook.other_sheet', file, name)),
      ...(parts.hasExternalLinks ? [{ code: 'workbook.external_links', place: { file } }] : []),
    ]
    const shown = parts.sheets.filter(({ hidden }) => !hidden)
    if (shown.length === 0) throw refuse({ code: 'workbook.no_sheets', place: { file } })
    const context = {
      strings: await readSharedStrings(archive, parts.sharedStrings),
      formats: await readFormats(archive, parts.styles),
      from1904: parts.from1904,
    }
    await readSheets(archive, shown, context, limits, reader, notices)
    return notices
  } finally {
    archive.close()
  }
}

async function readSheets(
  archive: Archive,
  sheets: readonly SheetPart[],
  context: CellContext,
  limits: WorkbookLimits,
  reader: RowReader,
  notices: Fault[],
): Promise<void> {
  const faults = new FaultList()
  const used = { cells: 0 }
  for (const { name: sheet, part } of sheets) {
    reader.onSheet?.(sheet)
    await readSheet({
      ...{ archive, part, sheet, context, limits, used },
      onRow: (row) => reader.onRow(sheet, row),
      report: (fault) => faults.add(fault),
      notice: (fault) => notices.push(fault),
    })
  }
  faults.refuseIfAny()
}

const about = (code: string, file: string, sheet: string): Fault => ({
  code,
  place: sheetPlace(file, sheet),
  params: { sheet },
})

const nameOf = (input: Uint8Array | string): string =>
  typeof input === 'string' ? basename(input) : 'workbook.xlsx'
