import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type Fault, Refusal } from '#platform/fault.ts'
import { FaultList } from '#platform/files/fault-list.ts'
import { languages } from '#platform/language.ts'
import { number, oneSheet, row, testWorkbook, text } from '#platform/spreadsheets/test-workbook.ts'
import type { Centre } from '#scoring/centre.ts'
import { readCentresFile } from './read-centres-file.server.ts'
import { readCentresWorkbook } from './read-centres-workbook.server.ts'
import { writeCentresWorkbook } from './write-centres-workbook.server.ts'

const centre = (code: string, attributes: Centre['attributes'] = {}): Centre => ({
  code,
  name: { ar: `مركز ${code}`, en: `=Centre ${code}` },
  entity: 'CIV',
  channel: 'in_person',
  attributes,
})

const centres = [
  centre('0001', { counters: 12, block: '0317', open: true, floor: '2', note: '' }),
  centre('0002', { block: '0428', open: false, floor: '1', note: 'نص' }),
]

async function read(bytes: Uint8Array) {
  const faults = new FaultList()
  try {
    return { ...(await readCentresWorkbook(bytes, faults, { file: 'c.xlsx' })), faults: faults.faults }
  } catch (error) {
    if (error instanceof Refusal) return { centres: [], faults: error.faults as readonly Fault[] }
    throw error
  }
}

for (const language of languages) {
  test(`centres come back unchanged from a workbook in ${language}: leading zeros, numbers, yes and no, texts of digits`, async () => {
    const { centres: back, faults } = await read(await writeCentresWorkbook(centres, language))
    expect(faults).toEqual([])
    expect(back).toStrictEqual(centres)
  })
}

test('typed by hand, a list means the same as its CSV file', async () => {
  const header = ['القناة', ' رمز المركز\u00a0', 'الاسم', 'name_en', 'الجهة', 'Counters', 'block']
  const lines = [
    ['remote', '\u200fA-1\u200f', 'أ', 'a', 'CIV', '٤', '0317'],
    ['remote', 'A-2', 'ب', 'b', 'CIV', '12', '0428'],
  ]
  const rows = [header, ...lines].map((cells, index) =>
    row(index + 3, ...cells.map((content, column) => text(`${'ABCDEFG'[column]}${index + 3}`, content))),
  )
  const folder = mkdtempSync(join(tmpdir(), 'taqyeem-centres-'))
  try {
    const file = join(folder, 'c.csv')
    writeFileSync(file, [header, ...lines].map((cells) => cells.join(',')).join('\n'))
    const fromCsv = await readCentresFile(file)
    const { centres: fromSheet, faults } = await read(oneSheet(rows.join('')))
    expect(faults).toEqual([])
    expect(fromSheet).toStrictEqual(fromCsv.centres)
    expect(fromSheet[0]?.attributes).toEqual({ counters: 4, block: '0317' })
  } finally {
    rmSync(folder, { recursive: true })
  }
})

const header = (at: number) =>
  row(
    at,
    ...['code', 'name_ar', 'name_en', 'entity', 'channel', 'tel'].map((name, index) =>
      text(`${'ABCDEF'[index]}${at}`, name),
    ),
  )
const line = (at: number, code: string, tel = number(`F${at}`, 17)) =>
  row(
    at,
    text(`A${at}`, code),
    text(`B${at}`, 'أ'),
    text(`C${at}`, 'a'),
    text(`D${at}`, 'e'),
    text(`E${at}`, 'remote'),
    tel,
  )

test('the list that the faulty ones are made from is sound', async () => {
  expect((await read(oneSheet(header(2) + line(3, 'A')))).faults).toEqual([])
})

test.each<[string, string, Partial<Fault>]>([
  [
    'a code twice',
    header(2) + line(3, 'A') + line(7, 'A'),
    { code: 'centres.duplicate_code', place: { file: 'c.xlsx [Data]', row: 7, column: 'code' } },
  ],
  ['a code like a formula', header(2) + line(3, '-A'), { code: 'centres.code_like_formula' }],
  [
    'a formula',
    header(2) + line(3, 'A', '<c r="F3"><f>1+1</f><v>2</v></c>'),
    { code: 'sheet.formula', place: { file: 'c.xlsx [Data]', row: 3, column: 'F' } },
  ],
  [
    'a telephone number that lost its digits',
    header(2) + line(3, 'A', number('F3', '97317000000000012')),
    { code: 'cell.digits_lost', place: { file: 'c.xlsx [Data]', row: 3, column: 'F' } },
  ],
  [
    'a cell beside the table',
    header(2) + line(3, 'A', text('I3', 'x')),
    { code: 'table.unnamed_column', place: { file: 'c.xlsx [Data]', row: 3, column: 'I' } },
  ],
  [
    'a missing column',
    row(2, text('A2', 'code')) + line(3, 'A'),
    { code: 'table.missing_column', place: { file: 'c.xlsx [Data]', row: 2, column: 'name_ar' } },
  ],
  [
    'a column twice',
    row(2, text('A2', 'code'), text('B2', 'الرمز')) + line(3, 'A'),
    { code: 'table.duplicate_column' },
  ],
  ['a header alone', header(2), { code: 'table.no_rows' }],
])('%s is refused with its place', async (_, rows, expected) => {
  expect((await read(oneSheet(rows))).faults).toContainEqual(expect.objectContaining(expected))
})

test('of several sheets the one named so is read; without it none', async () => {
  const sheets = [
    { name: 'Notes', rows: row(1, text('A1', 'x')) },
    { name: 'المَراكز', rows: header(1) + line(2, 'A') },
  ]
  expect((await read(testWorkbook({ sheets }))).centres.map(({ code }) => code)).toEqual(['A'])
  const others = sheets.map((sheet, index) => ({ ...sheet, name: `S${index}` }))
  expect((await read(testWorkbook({ sheets: others }))).faults).toMatchObject([
    { code: 'workbook.missing_sheet' },
  ])
})
