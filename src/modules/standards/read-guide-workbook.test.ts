import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { type Fault, Refusal } from '#platform/fault.ts'
import { languages } from '#platform/language.ts'
import { readWorkbook } from '#platform/spreadsheets/read-workbook.ts'
import { type Value, writeWorkbook } from '#platform/spreadsheets/write-workbook.ts'
import type { Guide } from '#scoring/guide.ts'
import { aCriterion, aGuide, aPillar } from '#scoring/test-guide.ts'
import { faultWords as ar } from './guide-workbook-words.ar.ts'
import { faultWords as en } from './guide-workbook-words.en.ts'
import { readGuideWorkbook } from './read-guide-workbook.server.ts'
import { writeGuideWorkbook } from './write-guide-workbook.server.ts'

const guides = readdirSync('guides').filter((name) => name.endsWith('.json'))
const readGuide = (name: string): Guide => JSON.parse(readFileSync(`guides/${name}`, 'utf8'))

test('there are guides to try', () => expect(guides.length).toBeGreaterThan(3))

for (const language of languages) {
  test.each(guides)(`%s comes back exactly from a workbook in ${language}`, async (name) => {
    const guide = readGuide(name)
    const { guide: back, notices } = await readGuideWorkbook(await writeGuideWorkbook(guide, language))
    expect(notices).toEqual([])
    expect(back).toStrictEqual(guide)
  })
}

test('every optional key comes back, present or absent, and every number to the last bit', async () => {
  const full = aGuide({
    text: { ar: ' نص\nسطر ', en: '=1+1\r\n' },
    illustrative: false,
    source: "'quoted",
    mean: 'geometric',
    coreBy: 'weight',
    gapAt: 0.1 + 0.2,
    figures: [],
    cohortFigures: [
      {
        name: 'm',
        of: 'overall',
        take: 'mean',
        among: "centre.channel == 'remote'",
        by: 'centre.entity',
        unit: 'number',
      },
    ],
    pillars: [
      aPillar('p', {
        criteria: [aCriterion('p.a', { was: [], weight: 1e-7 }), aCriterion('p.b', { was: ['x', 'y.z'] })],
      }),
    ],
    categories: [
      {
        code: '2',
        title: { ar: 'أ', en: 'a' },
        tone: 'gold',
        when: [{ figure: 'overall', op: '==', value: { figure: 'cohort.m' } }],
      },
      { code: '1', title: { ar: 'ب', en: 'b' }, when: [] },
    ],
    bands: [],
  })
  const { bands: _, ...without } = aGuide()
  for (const guide of [full, without]) {
    const { guide: back } = await readGuideWorkbook(await writeGuideWorkbook(guide, 'ar'))
    expect(back).toStrictEqual(guide)
  }
})

/** The sheets of a workbook, to be changed and written again. */
async function sheetsOf(guide: Guide) {
  const { sheets } = await readWorkbook(await writeGuideWorkbook(guide, 'en'))
  return sheets.map(({ name, rows }) => ({
    name,
    rows: rows.map(({ cells }) =>
      cells.map(
        (cell): Value =>
          'text' in cell ? cell.text : 'number' in cell ? cell.number : 'value' in cell ? cell.value : null,
      ),
    ),
  }))
}
type Sheets = Awaited<ReturnType<typeof sheetsOf>>

const writeSheets = (sheets: Sheets) =>
  writeWorkbook(
    sheets.map(({ name, rows: [header = [], ...rows] }) => ({
      name,
      columns: header.map((text) => ({ header: String(text) })),
      rows,
    })),
    'en',
  )

async function faultsAfter(change: (sheets: Sheets) => void): Promise<readonly Fault[]> {
  const sheets = await sheetsOf(aGuide())
  change(sheets)
  try {
    await readGuideWorkbook(await writeSheets(sheets), { file: 'g.xlsx' })
    return []
  } catch (error) {
    if (error instanceof Refusal) return error.faults
    throw error
  }
}
const sheet = (sheets: Sheets, name: string) => sheets.find((one) => one.name === name)!
const columnOf = (sheets: Sheets, name: string, column: string) =>
  sheet(sheets, name).rows[0]!.indexOf(column)
const set = (sheets: Sheets, name: string, row: number, column: string, value: Value) => {
  sheet(sheets, name).rows[row - 1]![columnOf(sheets, name, column)] = value
}

test('sheets and columns may stand in any order, be named in either language, and hold numbers typed as text', async () => {
  const sheets = await sheetsOf(aGuide())
  sheets.reverse()
  for (const one of sheets) {
    const width = one.rows[0]!.length
    one.rows = one.rows.map((row) =>
      Array.from({ length: width }, (_, index) => row[width - 1 - index] ?? null),
    )
  }
  sheet(sheets, 'Pillars').name = 'الرَّكائز'
  const bands = sheet(sheets, 'Bands')
  bands.rows[0] = bands.rows[0]!.map((header) => (header === 'value' ? '\u200fالقيمة\u00a0' : header))
  bands.rows[1] = bands.rows[1]!.map((value) => (value === 0.9 ? '٠٫٩' : value))
  const { guide } = await readGuideWorkbook(await writeSheets(sheets))
  expect(guide).toEqual(aGuide())
})

test('the workbook that the faulty ones are made from is sound', async () => {
  expect(await faultsAfter(() => {})).toEqual([])
})

test.each<[string, (sheets: Sheets) => void, Partial<Fault>]>([
  [
    'a weight in words',
    (s) => set(s, 'Pillars', 2, 'weight', 'heavy'),
    { code: 'cell.not_number', place: { file: 'g.xlsx [Pillars]', row: 2, column: 'F' } },
  ],
  [
    'a missing sheet',
    (s) =>
      s.splice(
        s.findIndex(({ name }) => name === 'Measures'),
        1,
      ),
    { code: 'workbook.missing_sheet', params: expect.objectContaining({ sheet: 'Measures' }) },
  ],
  [
    'a misspelt sheet',
    (s) => {
      sheet(s, 'Bands').name = 'Bandz'
    },
    { code: 'workbook.unknown_sheet', place: { file: 'g.xlsx [Bandz]' } },
  ],
  [
    'a sheet in both languages',
    (s) => void s.push({ ...sheet(s, 'Bands'), name: 'النطاقات' }),
    { code: 'workbook.duplicate_sheet' },
  ],
  [
    'a misspelt column',
    (s) => {
      sheet(s, 'Pillars').rows[0]![columnOf(s, 'Pillars', 'weight')] = 'wieght'
    },
    { code: 'table.unknown_column' },
  ],
  [
    'a column twice',
    (s) => {
      sheet(s, 'Pillars').rows[0]![columnOf(s, 'Pillars', 'weight')] = 'الرمز'
    },
    { code: 'table.duplicate_column' },
  ],
  [
    'a missing column',
    (s) => {
      sheet(s, 'Bands').rows = sheet(s, 'Bands').rows.map((row) => row.slice(1))
    },
    { code: 'table.missing_column', place: { file: 'g.xlsx [Bands]', row: 1, column: 'code' } },
  ],
  [
    'a value beside the table',
    (s) => {
      sheet(s, 'Bands').rows[1]![12] = 'x'
    },
    { code: 'table.unnamed_column', place: { file: 'g.xlsx [Bands]', row: 2, column: 'M' } },
  ],
  [
    'a measure of no criterion',
    (s) => set(s, 'Measures', 2, 'criterion', 'nope'),
    {
      code: 'guide_workbook.unknown_parent',
      params: { sheet: 'Measures', cell: 'A2', code: 'nope', parent: 'Criteria', parent_ar: 'المعايير' },
    },
  ],
  [
    'a level without a scale',
    (s) => set(s, 'Levels', 3, 'scale', null),
    { code: 'guide_workbook.unknown_parent', place: { file: 'g.xlsx [Levels]', row: 3, column: 'A' } },
  ],
  [
    'a code twice',
    (s) => void sheet(s, 'Pillars').rows.push(sheet(s, 'Pillars').rows[1]!),
    { code: 'guide_workbook.duplicate_code', place: { file: 'g.xlsx [Pillars]', row: 3, column: 'A' } },
  ],
  [
    'a condition with two values',
    (s) => set(s, 'Conditions', 2, 'value_figure', 'overall'),
    { code: 'guide_workbook.two_values' },
  ],
  [
    'two guides',
    (s) => void sheet(s, 'Guide').rows.push(sheet(s, 'Guide').rows[1]!),
    { code: 'guide_workbook.not_one_guide' },
  ],
  [
    'a title in one language',
    (s) => set(s, 'Pillars', 2, 'title_en', null),
    {
      code: 'guide.invalid',
      place: { file: 'g.xlsx [Pillars]', row: 2, column: 'A', path: '/pillars/0/title/en' },
    },
  ],
  [
    'a word that is none of the scheme',
    (s) => set(s, 'Guide', 2, 'missing', 'perhaps'),
    {
      code: 'guide.invalid',
      place: expect.objectContaining({ file: 'g.xlsx [Guide]', row: 2, path: '/missing' }),
    },
  ],
  [
    'points with a score on a scale of points',
    (s) => set(s, 'Points', 7, 'score', 1),
    {
      code: 'guide.invalid',
      place: { file: 'g.xlsx [Points]', row: 7, column: 'A', path: '/scales/pts/allowed/0' },
    },
  ],
])('%s is refused with sheet and cell', async (_, change, expected) => {
  const faults = await faultsAfter(change)
  expect(faults).toContainEqual(expect.objectContaining(expected))
  for (const { code, params } of faults) {
    for (const words of [ar, en] as Readonly<Record<string, (typeof ar)['guide_workbook.two_values']>>[]) {
      expect(words[code]?.detail(params ?? {}) ?? '').not.toMatch(/undefined/)
    }
  }
})

test('a guide whose rows could not say what they belong to is not written', async () => {
  const guide = aGuide({ pillars: [aPillar('p'), aPillar('p', { criteria: [aCriterion('q')] })] })
  await expect(writeGuideWorkbook(guide, 'ar')).rejects.toThrow('guide_workbook.duplicate_code')
})

test('a part of the guide is found again in the workbook', async () => {
  const { placeOf } = await readGuideWorkbook(await writeGuideWorkbook(aGuide(), 'en'), { file: 'g.xlsx' })
  expect(placeOf('/bands/1/value')).toEqual({
    file: 'g.xlsx [Bands]',
    row: 3,
    column: 'F',
    path: '/bands/1/value',
  })
})
