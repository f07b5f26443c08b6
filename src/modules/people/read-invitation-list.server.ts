import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { toAsciiDigits, withoutMarks } from '#platform/digits.ts'
import type { Fault } from '#platform/fault.ts'
import { FaultList, refuse } from '#platform/files/fault-list.ts'
import { type ColumnMap, type ColumnSpec, mapColumns } from '#platform/files/map-columns.ts'
import { readTable } from '#platform/files/read-table.ts'
import { withoutGuard } from '#platform/spreadsheets/formula-guard.ts'
import { readWorkbook } from '#platform/spreadsheets/read-workbook.ts'
import { reportTaken } from '#platform/spreadsheets/sheet-table.ts'
import { takeText } from '#platform/spreadsheets/take-cell.ts'

/** The columns of a list of people to invite, by their names in either language; one role a row. */
export const invitationColumns = {
  name_ar: { also: ['الاسم بالعربية'], required: true },
  name_en: { also: ['الاسم بالإنجليزية'], required: true },
  email: { also: ['البريد الإلكتروني', 'البريد'], required: true },
  language: { also: ['اللغة', 'لغة الرسالة'], required: false },
  employer: { also: ['جهة العمل', 'رمز جهة العمل'], required: false },
  role: { also: ['الدور'], required: true },
  scope: { also: ['النطاق', 'رمز النطاق'], required: false },
  from: { also: ['من', 'من يوم'], required: false },
  until: { also: ['حتى', 'حتى يوم'], required: false },
} as const satisfies Readonly<Record<string, ColumnSpec>>

export type InvitationColumn = keyof typeof invitationColumns

/** One row of the file, as it was typed. */
export interface ListedRole {
  /** Counted as a person counts: the header is row 1. */
  readonly row: number
  readonly cells: Readonly<Record<InvitationColumn, string>>
}

/**
 * Reads a CSV file or the first sheet of a workbook.
 *
 * @throws Refusal 400 with row and column where the file cannot be read as such a list
 */
export async function readInvitationList(file: string, bytes: Uint8Array): Promise<ListedRole[]> {
  const reading = new Reading(file)
  if (Buffer.from(bytes.slice(0, 2)).toString('latin1') === 'PK') await readSheet(reading, bytes)
  else await readCsv(reading, bytes)
  reading.faults.refuseIfAny()
  return reading.rows
}

class Reading {
  readonly file: string
  readonly faults = new FaultList()
  readonly rows: ListedRole[] = []
  #columns: ColumnMap<InvitationColumn> | null = null

  constructor(file: string) {
    this.file = file
  }

  report(fault: Fault): void {
    this.faults.add({ ...fault, place: { ...fault.place, file: this.file } })
  }

  takeHeader(cells: readonly string[]): void {
    this.#columns = mapColumns(cells, invitationColumns, this.file)
    for (const fault of this.#columns.faults) this.report(fault)
    this.faults.refuseIfAny()
  }

  takeRow(cells: readonly string[], row: number): void {
    const at = this.#columns?.at
    if (at === undefined || cells.every((cell) => cell.trim() === '')) return
    const named = Object.entries(at).map(([name, index]) => [name, withoutMarks(cells[index] ?? '')])
    const read = Object.fromEntries(named) as Record<InvitationColumn, string>
    const days = { from: toAsciiDigits(read.from), until: toAsciiDigits(read.until) }
    this.rows.push({ row, cells: { ...read, ...days } })
  }
}

async function readCsv(reading: Reading, bytes: Uint8Array): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'taqyeem-invite-'))
  try {
    const path = join(folder, 'list.csv')
    await writeFile(path, bytes)
    await readTable(path, {
      onHeader: (cells) => reading.takeHeader(cells.map(withoutGuard)),
      onRow: (cells, row) => reading.takeRow(cells.map(withoutGuard), row),
      onFault: (fault) => reading.report(fault),
    })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function readSheet(reading: Reading, bytes: Uint8Array): Promise<void> {
  const { sheets } = await readWorkbook(bytes, { file: reading.file })
  const sheet = sheets.find(({ rows }) => rows.length > 1)
  if (sheet === undefined) throw refuse({ code: 'table.no_rows', place: { file: reading.file } })
  const report = (fault: Fault): void => reading.report(fault)
  const [header, ...rows] = sheet.rows.map(({ cells, row }) => ({
    row,
    texts: cells.map(
      (cell) => reportTaken(cell, takeText(cell), { file: reading.file, sheet: sheet.name, report }) ?? '',
    ),
  }))
  reading.takeHeader(header?.texts ?? [])
  for (const { texts, row } of rows) reading.takeRow(texts, row)
}
