import { expect, test } from 'vitest'
import { compileReport } from './compile-report.ts'
import { aReport, hostile } from './test-document.ts'
import { readPdf, withoutSpace } from './test-pdf.ts'

test('a report is a tagged PDF with its title, language, author and date', async () => {
  const { info, tagged, roles } = await readPdf(compileReport(aReport()))
  expect(info).toMatchObject({ Title: 'Report of an invented centre', Language: 'en', Author: 'Programme' })
  expect(info.CreationDate).toContain('20260510')
  expect(tagged).toBe(true)
  for (const role of ['H1', 'H2', 'H3', 'P', 'Table', 'TH', 'TD', 'L', 'Figure'])
    expect(roles).toContain(role)
})

test('every page says what it is, that it is invented, its digest and its number of how many', async () => {
  const { pages } = await readPdf(compileReport(aReport()))
  expect(pages).toHaveLength(2)
  pages.forEach((page, index) => {
    for (const said of ['Programme', 'Third cycle', 'All of this is invented.', 'Digest abc123']) {
      expect(withoutSpace(page)).toContain(withoutSpace(said))
    }
    expect(withoutSpace(page)).toContain(`Page${index + 1}of2`)
  })
  expect(pages[1]).toContain('Last page.')
})

test('an Arabic report counts its pages in Arabic digits and names its language', async () => {
  const report = aReport({
    language: 'ar',
    title: 'تقرير مركز مختلق',
    footer: { note: 'بصمة', page: 'صفحة', of: 'من' },
  })
  const { info, letters, pages } = await readPdf(compileReport(report))
  expect(info).toMatchObject({ Title: 'تقرير مركز مختلق', Language: 'ar' })
  for (const word of ['مركز', 'مختلق', 'صفحة', '١', '٢']) expect(letters).toContain(word)
  expect(pages.join('')).not.toMatch(/Page/)
})

test('words that look like markup are set as they stand, wherever they come from', async () => {
  const report = aReport({
    title: hostile,
    subtitle: [hostile],
    notices: [hostile],
    header: { start: hostile, end: hostile },
    footer: { note: hostile, page: hostile, of: hostile },
    blocks: [
      { kind: 'text', text: hostile },
      { kind: 'list', items: [hostile] },
      { kind: 'tiles', items: [{ label: hostile, value: hostile, notes: [hostile] }] },
      { kind: 'facts', items: [{ label: hostile, value: hostile }] },
      { kind: 'heading', level: 2, text: hostile },
      {
        kind: 'table',
        columns: [{ head: hostile, width: 1 }],
        rows: [
          { group: hostile, note: hostile },
          { cells: [{ text: hostile, note: hostile }] },
          { cells: [hostile] },
        ],
      },
      {
        kind: 'bars',
        head: { label: hostile, bar: '', value: hostile },
        items: [{ label: hostile, length: 1, value: hostile }],
      },
    ],
  })
  const { letters, info } = await readPdf(compileReport(report))
  expect(letters.split(withoutSpace(hostile)).length - 1).toBeGreaterThanOrEqual(18)
  expect(letters).not.toContain('root:')
  expect(info.Title).toBe(hostile)
})

test('equal documents give equal bytes, whatever was set in between; another document gives others', () => {
  const first = compileReport(aReport())
  const other = compileReport(aReport({ title: 'Another report' }))
  expect(Buffer.from(compileReport(aReport())).equals(first)).toBe(true)
  expect(Buffer.from(other).equals(first)).toBe(false)
  expect(Buffer.from(compileReport(aReport({ date: '2026-05-11' }))).equals(first)).toBe(false)
})

test('what the font cannot draw stands as a question mark and stops nothing', async () => {
  const strange = 'A\u{1f389}B\u0007C\ud83dD\t漢E'
  const { letters } = await readPdf(compileReport(aReport({ blocks: [{ kind: 'text', text: strange }] })))
  expect(letters).toMatch(/A.B.C.D.E/u)
  expect(letters).not.toContain('漢')
})

test('a text of many pages flows on, and its table repeats its head', async () => {
  const rows = Array.from({ length: 120 }, (_, index) => ({ cells: [`row ${index}`] }))
  const report = aReport({ blocks: [{ kind: 'table', columns: [{ head: 'Heading', width: 1 }], rows }] })
  const { pages } = await readPdf(compileReport(report))
  expect(pages.length).toBeGreaterThan(2)
  for (const page of pages) expect(page).toContain('Heading')
  expect(pages.at(-1)).toContain('row 119')
})

test('a report without a seal has no figure', async () => {
  const { roles } = await readPdf(compileReport(aReport({ seal: null, blocks: [] })))
  expect(roles).toContain('H1')
  expect(roles).not.toContain('Figure')
})

test('a document of another shape is refused with the reason, and the next report is sound', () => {
  const broken = { ...aReport(), subtitle: 7 } as unknown as Parameters<typeof compileReport>[0]
  expect(() => compileReport(broken)).toThrow(/could not be laid out/)
  expect(compileReport(aReport()).length).toBeGreaterThan(1000)
})
