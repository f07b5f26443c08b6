import { expect, test } from 'vitest'
import { writeWorkbook } from '#platform/spreadsheets/write-workbook.ts'
import { readHolidayList } from './read-holiday-list.server.ts'

const csv = (text: string) => readHolidayList('holidays.csv', Buffer.from(text))
const header = 'day,name_ar,name_en'
const national = { day: '2026-12-16', title: { ar: 'اليوم الوطني', en: 'National Day' } }

test('a list is read from CSV and from a workbook, with headers in either language', async () => {
  expect(await csv(`${header}\n2026-12-16,اليوم الوطني,National Day\n`)).toEqual([national])
  expect(await csv('التاريخ;العطلة;الاسم بالإنجليزية\n٢٠٢٦-١٢-١٦;اليوم الوطني;National Day\n')).toEqual([
    national,
  ])
  const columns = [{ header: 'day' }, { header: 'name_ar' }, { header: 'name_en' }]
  const rows = [[{ day: national.day }, national.title.ar, national.title.en]]
  const bytes = await writeWorkbook([{ name: 'Holidays', columns, rows }], 'en')
  expect(await readHolidayList('holidays.xlsx', bytes)).toEqual([national])
})

test('a list with a fault is refused whole, with the row', async () => {
  const codes = (text: string) =>
    csv(text).then(
      () => [],
      (error: { faults: { code: string; place?: { row?: number } }[] }) =>
        error.faults.map(({ code, place }) => `${code} ${place?.row ?? ''}`.trim()),
    )
  expect(await codes(`${header}\n2026-12-16,أ,A\n16/12/2026,أ,A\n2026-12-17,,A\n`)).toEqual([
    'assignment.holiday_row 3',
    'assignment.holiday_row 4',
  ])
  expect(await codes(`${header}\n`)).toEqual(['table.no_rows'])
  expect(await codes('day,name_ar\n2026-12-16,أ\n')).toEqual(['table.missing_column 1'])
  expect(await codes('')).toEqual(['table.no_rows'])
})
