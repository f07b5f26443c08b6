import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import readOtherwise from 'read-excel-file/node'
import { expect, test } from 'vitest'
import { Refusal } from '#platform/fault.ts'
import { readWorkbook } from './read-workbook.ts'
import { type Value, writeWorkbook } from './write-workbook.ts'

const hostile = [
  ...['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', "=HYPERLINK('http://a','b')", "=cmd|' /C calc'!A0"],
  ...['0017', '1e5', '2026-11-21', 'TRUE', '_x0041_', '_x005F_', 'constructor', '__proto__', 'toString'],
  ...[
    'a\r\nb',
    ' a ',
    'a\tb',
    '<b>&amp;',
    '\u0001',
    '\ufffe',
    '\u200fرمز\u200f',
    '😀',
    "'quoted",
    '\u2028',
    '\u0085',
  ],
]

const write = (rows: readonly (readonly Value[])[], language: 'ar' | 'en' = 'en') =>
  writeWorkbook(
    [{ name: 'Data', columns: [{ header: 'value' }, { header: 'other', width: 40 }], rows }],
    language,
  )

const partsOf = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]))

const textsOf = async (bytes: Uint8Array): Promise<unknown[]> =>
  ((await readWorkbook(bytes)).sheets[0]?.rows ?? [])
    .slice(1)
    .map(({ cells: [cell] }) => (cell?.kind === 'text' ? cell.text : cell))

test('a text that looks like a formula, a number, a date or code is a text cell, and comes back as it was', async () => {
  const bytes = await write(hostile.map((text) => [text]))
  expect(await textsOf(bytes)).toEqual(hostile)
  const parts = partsOf(bytes)
  const sheet = parts['xl/worksheets/sheet1.xml'] ?? ''
  expect(Object.values(parts).join('')).not.toMatch(/<f[ >/]/)
  expect(sheet.match(/<c r="A\d+" s="\d+" t="s">/g)).toHaveLength(hostile.length + 1)
  expect(parts['xl/styles.xml']).toContain('formatCode="@"')
})

test('the check above sees a formula where one is written', () => {
  expect('<c r="A1"><f>1+1</f></c>').toMatch(/<f[ >/]/)
})

/** Any character there is, half surrogates apart, which no file can hold. */
const character = fc
  .integer({ min: 0, max: 0x10ffff })
  .filter((code) => code < 0xd800 || code > 0xdfff)
  .map((code) => String.fromCodePoint(code))

test('any text comes back exactly', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.string({ unit: character, minLength: 1 }), { minLength: 1, maxLength: 20 }),
      async (texts) => {
        expect(await textsOf(await write(texts.map((text) => [text])))).toEqual(texts)
      },
    ),
    { numRuns: 25 },
  )
})

test('any number comes back to the last bit, as a number', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), { minLength: 1, maxLength: 20 }),
      async (numbers) => {
        const { sheets } = await readWorkbook(await write(numbers.map((number) => [number])))
        const found = sheets[0]?.rows
          .slice(1)
          .map(({ cells: [cell] }) => cell?.kind === 'number' && cell.number)
        expect(found).toEqual(numbers.map((number) => (number === 0 ? 0 : number)))
      },
    ),
    { numRuns: 25 },
  )
})

test('numbers, shares, days and booleans keep their types; an empty text is an empty cell', async () => {
  const rows: Value[][] = [
    [0.1, true],
    [{ share: 0.8996 }, { day: '2026-11-21' }],
    ['', 'x'],
    [null, null],
  ]
  const { sheets, notices } = await readWorkbook(await write(rows))
  expect(notices).toEqual([])
  expect(sheets[0]?.rows.slice(1).map(({ cells }) => cells)).toEqual([
    [
      { kind: 'number', at: 'A2', number: 0.1, percent: false, digits: 0 },
      { kind: 'boolean', at: 'B2', value: true },
    ],
    [
      { kind: 'number', at: 'A3', number: 0.8996, percent: true, digits: 0 },
      { kind: 'date', at: 'B3', iso: '2026-11-21' },
    ],
    [
      { kind: 'empty', at: 'A4' },
      { kind: 'text', at: 'B4', text: 'x', marked: true },
    ],
  ])
})

test('the header stays in view; the sheet runs from right to left in Arabic only', async () => {
  const arabic = partsOf(await write([['نص']], 'ar'))['xl/worksheets/sheet1.xml'] ?? ''
  const english = partsOf(await write([['text']], 'en'))['xl/worksheets/sheet1.xml'] ?? ''
  expect(arabic).toContain('rightToLeft="1"')
  expect(english).not.toContain('rightToLeft="1"')
  for (const sheet of [arabic, english]) {
    expect(sheet).toMatch(/<pane[^>]*ySplit="1"[^>]*state="frozen"/)
    expect(sheet).toMatch(/<col [^>]*width="40"/)
  }
})

test('what a cell or sheet cannot hold is refused, not cut', async () => {
  const refused = async (promise: Promise<unknown>) =>
    promise.then(
      () => [],
      (error: unknown) =>
        error instanceof Refusal ? error.faults.map(({ params }) => params?.reason) : String(error),
    )
  expect(await refused(write([['a'.repeat(32_767)]]))).toEqual([])
  expect(await refused(write([['a'.repeat(32_768)]]))).toEqual(['text'])
  expect(await refused(write(Array.from({ length: 1_048_576 }, () => [])))).toEqual(['rows'])
  expect(await refused(write([[Number.NaN]]))).toMatch(/RangeError/)
  expect(await refused(write([[{ day: '2026-02-30' }]]))).toMatch(/RangeError/)
})

test('another reader finds the same', async () => {
  const rows: Value[][] = [
    ['0017', 1.5],
    ['=1+1', true],
    ['الرمز', { share: 0.25 }],
  ]
  const found = await readOtherwise(Buffer.from(await write(rows)), { trim: false })
  expect(found[0]?.data).toEqual([
    ['value', 'other'],
    ['0017', 1.5],
    ['=1+1', true],
    ['الرمز', 0.25],
  ])
})

const office = ['soffice', 'libreoffice'].find((name) => spawnSync(name, ['--version']).status === 0)

test.runIf(office !== undefined)(
  'LibreOffice opens it unharmed and runs nothing',
  { timeout: 120_000 },
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'taqyeem-office-'))
    try {
      writeFileSync(
        join(folder, 'a.xlsx'),
        await write(
          [
            ['=1+1', 0.5],
            ['0017', 2],
            ['الرمز', 3],
          ],
          'ar',
        ),
      )
      const profile = `-env:UserInstallation=file://${folder}/profile`
      const filter = 'csv:Text - txt - csv (StarCalc):44,34,76'
      spawnSync(
        office ?? '',
        [profile, '--headless', '--convert-to', filter, '--outdir', folder, join(folder, 'a.xlsx')],
        { timeout: 100_000 },
      )
      const csv = readdirSync(folder).find((name) => name.endsWith('.csv')) ?? ''
      expect(readFileSync(join(folder, csv), 'utf8').trim().split('\n')).toEqual([
        'value,other',
        '=1+1,0.5',
        '0017,2',
        'الرمز,3',
      ])
    } finally {
      rmSync(folder, { recursive: true })
    }
  },
)
