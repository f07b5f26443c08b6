import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isDay } from '#platform/day.ts'
import { toAsciiDigits, withoutMarks } from '#platform/digits.ts'
import type { Fault } from '#platform/fault.ts'
import { FaultList, refuse } from '#platform/files/fault-list.ts'
import { type ColumnMap, mapColumns } from '#platform/files/map-columns.ts'
import { readTable } from '#platform/files/read-table.ts'
import { withoutGuard } from '#platform/spreadsheets/formula-guard.ts'
import { readWorkbook } from '#platform/spreadsheets/read-workbook.ts'
import { reportTaken } from '#platform/spreadsheets/sheet-table.ts'
import { takeText } from '#platform/spreadsheets/take-cell.ts'
import type { Holiday } from './plan-rules.ts'

/** The columns of a list of holidays, a day a row, by their names in either language. */
const holidayColumns = {
  day: { also: ['اليوم', 'التاريخ', 'date'], required: true },
  name_ar: { also: ['الاسم بالعربية', 'العطلة'], required: true },
  name_en: { also: ['الاسم بالإنجليزية'], required: true },
} as const

const mostDays = 400

/**
 * Reads holidays from a CSV file or the first sheet of a workbook. Nothing is saved.
 *
 * @throws Refusal with row and column where the file cannot be read as such a list; `assignment.holiday_row` for a row
 *   without a day or a name, `assignment.holidays_many`
 */
export async function readHolidayList(file: string, bytes: Uint8Array): Promise<Holiday[]> {
  const list = new HolidayList(file)
  if (bytes.length === 0) throw refuse({ code: 'table.no_rows', place: { file } })
  if (Buffer.from(bytes.slice(0, 2)).toString('latin1') === 'PK') await readSheet(list, bytes)
  else await readCsv(list, bytes)
  list.faults.refuseIfAny()
  if (list.holidays.length === 0) throw refuse({ code: 'table.no_rows', place: { file } })
  return list.holidays
}

class HolidayList {
  readonly file: string
  readonly faults = new FaultList()
  readonly holidays: Holiday[] = []
  #columns: ColumnMap<keyof typeof holidayColumns> | null = null

  constructor(file: string) {
    this.file = file
  }

  report(fault: Fault): void {
    this.faults.add({ ...fault, place: { ...fault.place, file: this.file } })
  }

  takeHeader(cells: readonly string[]): void {
    this.#columns = mapColumns(cells, holidayColumns, this.file)
    for (const fault of this.#columns.faults) this.report(fault)
    this.faults.refuseIfAny()
  }

  takeRow(cells: readonly string[], row: number): void {
    const at = this.#columns?.at
    if (at === undefined || cells.every((cell) => cell.trim() === '')) return
    const cell = (name: keyof typeof holidayColumns) => withoutMarks(cells[at[name]] ?? '')
    // A cell that a spreadsheet shows with a time says midnight.
    const day = toAsciiDigits(cell('day')).replace(/T00:00(:00)?$/, '')
    const title = { ar: cell('name_ar'), en: cell('name_en') }
    if (!isDay(day) || title.ar === '' || title.en === '')
      this.report({ code: 'assignment.holiday_row', place: { row }, params: { row, day } })
    else if (this.holidays.length === mostDays)
      throw refuse({ code: 'assignment.holidays_many', place: { row }, params: { most: mostDays } })
    else this.holidays.push({ day, title })
  }
}

async function readCsv(list: HolidayList, bytes: Uint8Array): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'taqyeem-holidays-'))
  try {
    const path = join(folder, 'holidays.csv')
    await writeFile(path, bytes)
    await readTable(path, {
      onHeader: (cells) => list.takeHeader(cells.map(withoutGuard)),
      onRow: (cells, row) => list.takeRow(cells.map(withoutGuard), row),
      onFault: (fault) => list.report(fault),
    })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function readSheet(list: HolidayList, bytes: Uint8Array): Promise<void> {
  const { file } = list
  const { sheets } = await readWorkbook(bytes, { file })
  const sheet = sheets.find(({ rows }) => rows.length > 1)
  if (sheet === undefined) throw refuse({ code: 'table.no_rows', place: { file } })
  const report = (fault: Fault): void => list.report(fault)
  const [header, ...rows] = sheet.rows.map(({ cells, row }) => ({
    row,
    texts: cells.map((cell) => reportTaken(cell, takeText(cell), { file, sheet: sheet.name, report }) ?? ''),
  }))
  list.takeHeader(header?.texts ?? [])
  for (const { texts, row } of rows) list.takeRow(texts, row)
}
