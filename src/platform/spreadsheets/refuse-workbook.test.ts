import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type Fault, Refusal } from '#platform/fault.ts'
import { readWorkbook, type WorkbookOptions } from './read-workbook.ts'
import { number, oneSheet, row, testParts, testWorkbook, text, zipTexts } from './test-workbook.ts'
import { faultWords as ar } from './words.ar.ts'
import { faultWords as en } from './words.en.ts'

async function faultsOf(
  input: Uint8Array | string,
  options: WorkbookOptions = {},
): Promise<readonly Fault[]> {
  try {
    await readWorkbook(input, options)
    return []
  } catch (error) {
    if (error instanceof Refusal) return error.faults
    throw error
  }
}
const codesOf = async (input: Uint8Array | string, options: WorkbookOptions = {}) =>
  (await faultsOf(input, options)).map(({ code }) => code)

const good = row(1, text('A1', 'code'), number('B1', 5))

test('the plain workbook that the hostile ones are made from is read', async () => {
  expect(await codesOf(oneSheet(good))).toEqual([])
})

test.each([
  ['a formula', '<c r="C7"><f>SUM(A1:A6)</f><v>3</v></c>', 'sheet.formula'],
  ['a shared formula', '<c r="C7"><f t="shared" si="0"/><v>3</v></c>', 'sheet.formula'],
  [
    'an array formula that gives text',
    '<c r="C7" t="str"><f t="array" ref="C7:C9">A1:A3</f><v>x</v></c>',
    'sheet.formula',
  ],
  ['an error', '<c r="C7" t="e"><v>#REF!</v></c>', 'sheet.error_cell'],
  ['a time of day', '<c r="C7" s="1"><v>0.5</v></c>', 'sheet.time_cell'],
  ['a duration', '<c r="C7" s="2"><v>1.5</v></c>', 'sheet.time_cell'],
  ['a negative date', '<c r="C7" s="3"><v>-4</v></c>', 'sheet.bad_date'],
  ['29 February 1900', '<c r="C7" s="3"><v>60</v></c>', 'sheet.bad_date'],
  ['a shared text that is not there', '<c r="C7" t="s"><v>99</v></c>', 'sheet.damaged_cell'],
  ['a number in words', '<c r="C7"><v>five</v></c>', 'sheet.damaged_cell'],
  ['a number in hexadecimal', '<c r="C7"><v>0x10</v></c>', 'sheet.damaged_cell'],
  ['an endless number', '<c r="C7"><v>1e999</v></c>', 'sheet.damaged_cell'],
])('%s is refused with sheet and cell', async (_, cell, code) => {
  const bytes = oneSheet(good + row(7, cell), { formats: ['h:mm', '[h]:mm', 'd mmm'] })
  const [fault, ...others] = await faultsOf(bytes, { file: 'a.xlsx' })
  expect(others).toEqual([])
  expect(fault).toMatchObject({
    code,
    place: { file: 'a.xlsx [Data]', row: 7, column: 'C' },
    params: { sheet: 'Data', cell: 'C7' },
  })
  for (const words of [ar, en]) {
    expect(words[code as keyof typeof ar].detail(fault?.params ?? {})).toMatch(/C7.*Data|Data.*C7/)
  }
})

test('merged cells are refused with their range', async () => {
  const after = '<mergeCells><mergeCell ref="B4:C6"/></mergeCells>'
  expect(await faultsOf(oneSheet(good, { after }), { file: 'a.xlsx' })).toEqual([
    {
      code: 'sheet.merged',
      place: { file: 'a.xlsx [Data]', row: 4, column: 'B' },
      params: { sheet: 'Data', cell: 'B4', range: 'B4:C6' },
    },
  ])
})

test('every fault is told, on every sheet; those of hidden sheets are not read', async () => {
  const rows = row(1, '<c r="A1"><f>1</f></c>', '<c r="B1" t="e"><v>#N/A</v></c>')
  const sheets = [
    { name: 'One', rows },
    { name: 'Two', rows },
    { name: 'Three', rows, state: 'hidden' },
  ]
  const found = await faultsOf(testWorkbook({ sheets }))
  expect(found.map(({ code, params }) => `${code} ${params?.sheet}!${params?.cell}`)).toEqual([
    'sheet.formula One!A1',
    'sheet.error_cell One!B1',
    'sheet.formula Two!A1',
    'sheet.error_cell Two!B1',
  ])
})

test.each([
  ['rows that go back', row(5, text('A5', 'a')) + row(2, text('A2', 'b'))],
  ['a row that stands twice', row(5, text('A5', 'a')) + row(5, text('A5', 'b'))],
  ['a cell of another row', row(5, text('A6', 'a'))],
  ['cells that go back', row(5, text('B5', 'a'), text('A5', 'b'))],
  ['a column beyond the last', row(5, text('ZZZ5', 'a'))],
  ['a row beyond the last', row(2_000_000, text('A1', 'a'))],
  ['XML that breaks off', '<row r="1"><c'],
  ['an entity nobody defined', row(1, text('A1', '&nbsp;'))],
])('%s: the part is refused as damaged', async (_, rows) => {
  expect(await codesOf(oneSheet(rows))).toEqual(['workbook.damaged'])
})

test('a document type is refused, so that no entity can blow up', async () => {
  const bomb =
    '<!DOCTYPE s [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><sst><si><t>&b;</t></si></sst>'
  const bytes = oneSheet(good, { parts: { 'xl/sharedStrings.xml': bomb } })
  expect(await faultsOf(bytes)).toMatchObject([
    { code: 'workbook.damaged', params: { part: 'xl/sharedStrings.xml' } },
  ])
})

test('a text without end is refused before it fills the memory', async () => {
  const bytes = oneSheet(row(1, text('A1', 'a'.repeat(3 * 1024 * 1024))))
  expect(await codesOf(bytes, { limits: { ratio: 10_000 } })).toEqual(['workbook.damaged'])
})

test('limits on rows, columns and cells name the sheet', async () => {
  const many = Array.from({ length: 20 }, (_, index) =>
    row(index + 1, text(`A${index + 1}`, 'x'), text(`C${index + 1}`, 'x')),
  ).join('')
  const bytes = oneSheet(many)
  expect(await codesOf(bytes, { limits: { rows: 20, columns: 3, cells: 60 } })).toEqual([])
  expect(await faultsOf(bytes, { limits: { rows: 19 } })).toMatchObject([
    { code: 'sheet.too_many_rows', params: { sheet: 'Data', limit: 19 } },
  ])
  expect(await faultsOf(bytes, { limits: { columns: 2 } })).toMatchObject([
    { code: 'sheet.too_many_columns', params: { cell: 'C1', limit: 2 } },
  ])
  expect(await codesOf(bytes, { limits: { cells: 59 } })).toEqual(['workbook.too_many_cells'])
})

test('a zip bomb is refused by its table of contents', async () => {
  const parts = {
    ...testParts({ sheets: [{ name: 'a', rows: good }] }),
    'xl/media/a.bin': '\0'.repeat(20 * 1024 * 1024),
  }
  expect(await codesOf(zipTexts(parts))).toEqual(['workbook.unpacks_too_large'])
  expect(await codesOf(zipTexts(parts), { limits: { ratio: 10_000 } })).toEqual([])
  expect(await codesOf(zipTexts(parts), { limits: { ratio: 10_000, unpackedMb: 10 } })).toEqual([
    'workbook.unpacks_too_large',
  ])
})

test('a part that unpacks to more than the table of contents says is refused', async () => {
  const rows =
    good.repeat(1) +
    Array.from({ length: 5000 }, (_, index) => row(index + 2, number(`A${index + 2}`, 1))).join('')
  const bytes = oneSheet(rows)
  expect(await codesOf(bytes)).toEqual([])
  expect(await codesOf(withDeclaredSize(bytes, 'xl/worksheets/sheet1.xml', 500))).toEqual([
    'workbook.damaged',
  ])
})

test('too many parts, parts of one name and encrypted parts are refused', async () => {
  const parts = testParts({ sheets: [{ name: 'a', rows: good }] })
  expect(await codesOf(zipTexts(parts), { limits: { parts: 3 } })).toEqual(['workbook.too_many_parts'])
  const twice = { ...parts, 'XL/Worksheets/Sheet1.xml': parts['xl/worksheets/sheet1.xml'] ?? '' }
  expect(await codesOf(zipTexts(twice))).toEqual(['workbook.damaged'])
  expect(await codesOf(withFlag(zipTexts(parts), 'xl/workbook.xml', 1))).toEqual(['workbook.encrypted'])
})

test('parts that lead out of the file are refused', async () => {
  const parts = { ...testParts({ sheets: [{ name: 'a', rows: good }] }), '../../etc/passwd': 'x' }
  expect(await codesOf(zipTexts(parts))).toEqual(['workbook.damaged'])
})

const compound = (name: string) =>
  Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.alloc(600),
    Buffer.from(name, 'utf16le'),
  ])

test.each([
  ['nothing', new Uint8Array(0), 'workbook.empty'],
  ['the old format', compound('Workbook'), 'workbook.old_format'],
  ['a password', compound('EncryptedPackage'), 'workbook.encrypted'],
  ['CSV renamed', Buffer.from('\ufeffالرمز,name\n1,2\n'), 'workbook.is_csv'],
  ['tab-separated UTF-16', Buffer.from('\ufeffcode\tname\n', 'utf16le'), 'workbook.is_csv'],
  ['a web page', Buffer.from('<html><table>'), 'workbook.web_page'],
  ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]), 'workbook.not_workbook'],
  ['a zip of something else', zipTexts({ 'a.txt': 'hello' }), 'workbook.not_workbook'],
  [
    'LibreOffice',
    zipTexts({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet' }),
    'workbook.other_program',
  ],
  ['a cut zip', zipTexts({ 'a.txt': 'hello' }).subarray(0, 40), 'workbook.damaged'],
])('%s is told apart', async (_, bytes, code) => {
  expect(await codesOf(bytes)).toEqual([code])
  const folder = mkdtempSync(join(tmpdir(), 'taqyeem-sheet-'))
  try {
    writeFileSync(join(folder, 'a.xlsx'), bytes)
    expect(await codesOf(join(folder, 'a.xlsx'))).toEqual([code])
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test('macros and the binary format are refused by what the file is, not by its name', async () => {
  const contentType = 'application/vnd.ms-excel.sheet.macroEnabled.main+xml'
  expect(await codesOf(oneSheet(good, { contentType }))).toEqual(['workbook.macros'])
  const binary = 'application/vnd.ms-excel.sheet.binary.macroEnabled.main'
  expect(await codesOf(oneSheet(good, { contentType: binary }))).toEqual(['workbook.binary'])
  const document = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
  expect(await codesOf(oneSheet(good, { contentType: document }))).toEqual(['workbook.not_workbook'])
})

test('a workbook whose sheets are all hidden, a missing file and a file above the limit are refused', async () => {
  expect(await codesOf(testWorkbook({ sheets: [{ name: 'a', rows: good, state: 'hidden' }] }))).toEqual([
    'workbook.no_sheets',
  ])
  expect(await codesOf('/nowhere/a.xlsx')).toEqual(['file.not_found'])
  expect(await codesOf(tmpdir())).toEqual(['file.is_folder'])
  expect(await codesOf(Buffer.alloc(1024 * 1024 + 1), { limits: { fileMb: 1 } })).toEqual([
    'workbook.too_large',
  ])
})

test('a missing part is refused by name', async () => {
  const parts = testParts({ sheets: [{ name: 'a' }] })
  delete parts['xl/worksheets/sheet1.xml']
  expect(await faultsOf(zipTexts(parts))).toMatchObject([
    { code: 'workbook.damaged', params: { part: 'xl/worksheets/sheet1.xml' } },
  ])
})

/** Changes what the zip's table of contents (and the part's own head) says of a part. */
function changeEntry(
  bytes: Uint8Array,
  name: string,
  change: (head: DataView, local: boolean) => void,
): Uint8Array {
  const copy = Buffer.from(bytes)
  for (let at = copy.indexOf(name); at !== -1; at = copy.indexOf(name, at + 1)) {
    const local = copy.readUInt32LE(Math.max(0, at - 30)) === 0x04034b50
    const start = at - (local ? 30 : 46)
    if (!local && (start < 0 || copy.readUInt32LE(start) !== 0x02014b50)) continue
    change(new DataView(copy.buffer, copy.byteOffset + start), local)
  }
  return copy
}
const withDeclaredSize = (bytes: Uint8Array, name: string, size: number) =>
  changeEntry(bytes, name, (head, local) => head.setUint32(local ? 22 : 24, size, true))
const withFlag = (bytes: Uint8Array, name: string, flag: number) =>
  changeEntry(bytes, name, (head, local) => head.setUint16(local ? 6 : 8, flag, true))

test('every fault that this folder names has words in both languages, and every word is used', () => {
  const sources = readdirSync('src/platform/spreadsheets').filter((name) => !/test|words/.test(name))
  const named = sources.flatMap((name) => {
    const source = readFileSync(`src/platform/spreadsheets/${name}`, 'utf8')
    return [...source.matchAll(/'((?:workbook|sheet|cell)\.[a-z_]+)'/g)].map(([, code]) => code)
  })
  // A name of a file looks like a code.
  const codes = named.filter((code) => code !== 'workbook.xlsx')
  // Said by those who look for certain sheets.
  const elsewhere = ['workbook.unknown_sheet', 'workbook.duplicate_sheet', 'workbook.missing_sheet']
  expect([...new Set([...codes, ...elsewhere])].sort()).toEqual(Object.keys(ar).sort())
  expect(Object.keys(en).sort()).toEqual(Object.keys(ar).sort())
})
