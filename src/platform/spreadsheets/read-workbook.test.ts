import { expect, test } from 'vitest'
import type { Cell } from './cell.ts'
import { readWorkbook } from './read-workbook.ts'
import { number, oneSheet, row, testWorkbook, text } from './test-workbook.ts'

const cellsOf = async (bytes: Uint8Array): Promise<readonly Cell[]> =>
  (await readWorkbook(bytes)).sheets.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells))

test('reads every kind of cell with its address', async () => {
  const bytes = oneSheet(
    row(1, '<c r="A1" t="s"><v>1</v></c>', text('B1', ' الرمز\u00a0'), '<c r="C1" t="b"><v>1</v></c>') +
      row(3, number('B3', '1e-7'), number('D3', 46347, 1), number('E3', 0.5, 2), number('F3', 317, 3)),
    {
      strings: ['no', 'shared &lt;text&gt; &#128512;'],
      formats: ['[$-2060401]yyyy/mm/dd;@', '0.0%', '0000'],
    },
  )
  const { sheets, notices } = await readWorkbook(bytes)
  expect(notices).toEqual([])
  expect(sheets).toEqual([
    {
      name: 'Data',
      rows: [
        {
          row: 1,
          cells: [
            { kind: 'text', at: 'A1', text: 'shared <text> 😀', marked: false },
            { kind: 'text', at: 'B1', text: ' الرمز\u00a0', marked: false },
            { kind: 'boolean', at: 'C1', value: true },
          ],
        },
        {
          row: 3,
          cells: [
            { kind: 'empty', at: 'A3' },
            { kind: 'number', at: 'B3', number: 1e-7, percent: false, digits: 0 },
            { kind: 'empty', at: 'C3' },
            { kind: 'date', at: 'D3', iso: '2026-11-21' },
            { kind: 'number', at: 'E3', number: 0.5, percent: true, digits: 0 },
            { kind: 'number', at: 'F3', number: 317, percent: false, digits: 4 },
          ],
        },
      ],
    },
  ])
})

test('keeps leading zeros of text cells, rich text whole, readings out, escaped characters decoded', async () => {
  const rich =
    '<si><r><t>00</t></r><r><rPr><b/></rPr><t xml:space="preserve"> 17</t></r><rPh><t>no</t></rPh></si>'
  const cells = await cellsOf(
    testWorkbook({
      sheets: [
        {
          name: 'a',
          rows: row(
            1,
            text('A1', '0017'),
            '<c r="B1" t="s"><v>0</v></c>',
            text('C1', 'a_x000D_b_x005F_x0041_'),
          ),
        },
      ],
      parts: { 'xl/sharedStrings.xml': `<sst>${rich}</sst>` },
    }),
  )
  expect(cells.map((cell) => cell.kind === 'text' && cell.text)).toEqual(['0017', '00 17', 'a\rb_x0041_'])
})

test('dates count from 1900 or from 1904, as the workbook says; times of a moment are kept to the second', async () => {
  const rows = row(1, number('A1', 1, 1), number('B1', 61, 1), number('C1', 45000.999999999, 2))
  const formats = ['dd/mm/yyyy', 'yyyy-mm-dd hh:mm']
  const from1900 = await cellsOf(oneSheet(rows, { formats }))
  const from1904 = await cellsOf(oneSheet(rows, { formats, workbookPr: 'date1904="1"' }))
  const iso = (cells: readonly Cell[]) => cells.map((cell) => cell.kind === 'date' && cell.iso)
  expect(iso(from1900)).toEqual(['1900-01-01', '1900-03-01', '2023-03-16T00:00:00'])
  expect(iso(from1904)).toEqual(['1904-01-02', '1904-03-02', '2027-03-17T00:00:00'])
})

test('rows and cells may follow each other without addresses, and elements may have prefixes', async () => {
  const bytes = testWorkbook({
    sheets: [{ name: 'a' }],
    parts: {
      'xl/worksheets/sheet1.xml':
        '<x:worksheet xmlns:x="m"><x:sheetData><x:row><x:c><x:v>1</x:v></x:c><x:c t="str"><x:v>two</x:v></x:c></x:row></x:sheetData></x:worksheet>',
    },
  })
  expect((await cellsOf(bytes)).map(({ at }) => at)).toEqual(['A1', 'B1'])
})

test('a hidden sheet is not read, and that is said; hidden rows and columns are read, and that is said', async () => {
  const hiddenRow = `<row r="2" hidden="1">${text('A2', 'x')}</row><row r="3" ht="0">${text('A3', 'x')}</row>`
  const bytes = testWorkbook({
    sheets: [
      { name: 'Secret', rows: row(1, text('A1', 'secret')), state: 'veryHidden' },
      {
        name: 'Open',
        before: '<cols><col min="2" max="3" width="0"/><col min="8" max="16384" hidden="1"/></cols>',
        rows: row(1, text('A1', 'a'), text('C1', 'c')) + hiddenRow,
      },
      { name: 'Plain', rows: row(1, text('A1', 'a')) },
    ],
  })
  const { sheets, notices } = await readWorkbook(bytes, { file: 'a.xlsx' })
  expect(sheets.map(({ name, rows }) => [name, rows.length])).toEqual([
    ['Open', 3],
    ['Plain', 1],
  ])
  expect(notices).toEqual([
    { code: 'workbook.hidden_sheet', place: { file: 'a.xlsx [Secret]' }, params: { sheet: 'Secret' } },
    { code: 'sheet.hidden_rows', place: { file: 'a.xlsx [Open]' }, params: { sheet: 'Open', rows: '2-3' } },
    {
      code: 'sheet.hidden_columns',
      place: { file: 'a.xlsx [Open]' },
      params: { sheet: 'Open', columns: 'B-C' },
    },
  ])
})

test('links to other files are not followed, and that is said', async () => {
  const links = '<Relationship Id="x" Type="http://a/externalLink" Target="externalLinks/1.xml"/>'
  const { notices } = await readWorkbook(oneSheet(row(1, text('A1', 'a')), { links }))
  expect(notices.map(({ code }) => code)).toEqual(['workbook.external_links'])
})
