import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Cell, Sheet } from '#platform/spreadsheets/cell.ts'
import { readWorkbook } from '#platform/spreadsheets/read-workbook.ts'
import type { Centre } from '#scoring/centre.ts'
import { evaluate } from '#scoring/evaluate.ts'
import type { Observation } from '#scoring/observation.ts'
import { aGuide } from '#scoring/test-guide.ts'
import { type ResultsToWrite, writeResultsWorkbook } from './write-results-workbook.server.ts'

const guide = aGuide({
  illustrative: true,
  figures: [
    { name: 'count', cel: 'core.fulfilled + 0.5', unit: 'number', title: { ar: 'عدد', en: 'A count' } },
  ],
})
const centres: Centre[] = ['A-1', 'A-2'].map((code) => ({
  code,
  name: { ar: `مركز ${code}`, en: `=Centre ${code}` },
  entity: 'CIV',
  channel: 'in_person',
  attributes: {},
}))
const observation = (centre: string, value: string): Observation => ({
  ...{ id: `${centre}-1`, centre, measure: 'p.a.m', value, notApplicable: null, n: 1 },
  ...{ variance: null, source: 'V-1', observedAt: '2026-01-06T00:00:00.000Z' },
})
const inputs = { centres, observations: [observation('A-1', 'yes'), observation('A-2', 'no')] }

const results = (): ResultsToWrite => {
  const { formula, centres: scores } = evaluate({ guide, ...inputs })
  return {
    ...{ guide, formula, digest: 'abc', centres, scores },
    entities: new Map([['CIV', { ar: 'جهة', en: 'Entity' }]]),
    observations: [
      {
        centre: 'A-1',
        measure: 'p.a.m',
        value: 'yes',
        notApplicable: null,
        n: 1,
        variance: null,
        source: 'V-1',
        when: '2026-01-06',
        stage: 'initial' as const,
      },
      {
        centre: 'A-2',
        measure: 'p.a.m',
        value: 3,
        notApplicable: null,
        n: 1,
        variance: 0.1,
        source: 'S1',
        when: '2026-01',
        stage: 'final' as const,
      },
    ],
  }
}

const plain = (cell: Cell): unknown =>
  cell.kind === 'text'
    ? cell.text
    : cell.kind === 'number'
      ? cell.percent
        ? `${cell.number * 100}%`
        : cell.number
      : cell.kind === 'date'
        ? cell.iso
        : cell.kind === 'boolean'
          ? cell.value
          : null

/** The rows of a sheet by their headers. */
function linesOf(sheets: readonly Sheet[], name: string): Record<string, unknown>[] {
  const [header, ...rows] = sheets.find((sheet) => sheet.name === name)?.rows ?? []
  const headers = (header?.cells ?? []).map((cell) => String(plain(cell)))
  return rows.map(({ cells }) =>
    Object.fromEntries(headers.map((text, index) => [text, cells[index] ? plain(cells[index]) : null])),
  )
}
const write = async (over: Partial<ResultsToWrite> = {}, language: 'ar' | 'en' = 'en') =>
  (await readWorkbook(await writeResultsWorkbook({ ...results(), ...over }, language))).sheets

test('every sheet is there, in the language asked for', async () => {
  expect((await write()).map(({ name }) => name)).toEqual([
    'Summary',
    'Centres',
    'Pillars',
    'Criteria',
    'Proof',
    'Observations',
  ])
  expect((await write({}, 'ar')).map(({ name }) => name)).toEqual([
    'الملخص',
    'المراكز',
    'الركائز',
    'المعايير',
    'شروط الفئات',
    'الرصد',
  ])
  const { observations: _, ...without } = results()
  const sheets = await readWorkbook(await writeResultsWorkbook(without, 'en'))
  expect(sheets.sheets.map(({ name }) => name)).not.toContain('Observations')
})

test('centres with names in both languages, classes, shares as percentages, figures in their unit', async () => {
  expect(linesOf(await write(), 'Centres')).toEqual([
    expect.objectContaining({
      Centre: 'A-1',
      'Name in Arabic': 'مركز A-1',
      'Name in English': '=Centre A-1',
      'Entity in Arabic': 'جهة',
      'Class code': 'gold',
      'Class in Arabic': 'نص gold',
      Band: 'high',
      'Overall score': '100%',
      'Core criteria fulfilled': 1,
      'Fulfilment of core criteria': '100%',
      'A count': 1.5,
    }),
    expect.objectContaining({
      Centre: 'A-2',
      'Class code': null,
      Band: 'improve',
      'Overall score': '0%',
      'A count': 0.5,
    }),
  ])
})

test('pillars, criteria, proof and observations', async () => {
  const sheets = await write()
  expect(linesOf(sheets, 'Pillars')[1]).toMatchObject({
    Centre: 'A-2',
    Pillar: 'p',
    'Title in Arabic': 'نص p',
    Status: 'scored',
    Score: '0%',
    Weight: 1,
    'Share of the total': '100%',
  })
  expect(linesOf(sheets, 'Criteria')[0]).toMatchObject({
    Criterion: 'p.a',
    Core: true,
    Score: '100%',
    'Fulfilled from': '80%',
    Fulfilled: true,
  })
  expect(linesOf(sheets, 'Proof')[1]).toMatchObject({
    Centre: 'A-2',
    'Class code': 'gold',
    Figure: 'core.fulfilment',
    Actual: '0%',
    Comparison: '>=',
    Threshold: '90%',
    'Condition holds': false,
    'Distance to threshold': '-90%',
  })
  expect(linesOf(sheets, 'Observations')).toMatchObject([
    { Centre: 'A-1', Measure: 'p.a.m', Instrument: 'visit', Value: 'yes', Date: '2026-01-06' },
    { Centre: 'A-2', Value: 3, Variance: 0.1, Source: 'S1', Date: '2026-01' },
  ])
})

test('the summary counts classes and bands and says that the guide is illustrative', async () => {
  const lines = linesOf(await write(), 'Summary').map(({ Item, Value }) => [Item, Value])
  expect(lines).toEqual(
    expect.arrayContaining([
      ['Illustrative guide', true],
      ['Digest (SHA-256)', 'abc'],
      ['Centres', 2],
      ['Centres in class: gold', 1],
      ['Share of centres in class: gold', '50%'],
      ['Without a class', 1],
      ['Centres in band: high', 1],
      ['Mean overall score', '50%'],
    ]),
  )
})

test('a share beside a threshold is shown on its own side', async () => {
  const [score, ...others] = results().scores
  const near = { ...score!, core: { ...score!.core, fulfilment: 0.89996 } }
  const bytes = await writeResultsWorkbook({ ...results(), scores: [near, ...others] }, 'en')
  const { strFromU8, unzipSync } = await import('fflate')
  const styles = strFromU8(unzipSync(bytes)['xl/styles.xml']!)
  expect(styles).toContain('formatCode="0.000%"')
  expect(strFromU8(unzipSync(await writeResultsWorkbook(results(), 'en'))['xl/styles.xml']!)).not.toContain(
    '0.000%',
  )
})

test('a sheet that would be too long is left out, and the summary says so', async () => {
  const observation = results().observations![0]!
  const sheets = await write({ observations: Array.from({ length: 200_001 }, () => observation) })
  expect(sheets.map(({ name }) => name)).not.toContain('Observations')
  expect(linesOf(sheets, 'Summary')).toContainEqual(
    expect.objectContaining({ Item: 'Sheet too long to stand here; use CSV', Value: 'Observations' }),
  )
})

test('the default guide with 86 centres fits, quickly', async () => {
  const real = JSON.parse(readFileSync('guides/default.json', 'utf8'))
  const many = Array.from({ length: 86 }, (_, index) => ({ ...centres[0]!, code: `C-${index}` }))
  const { formula, centres: scores } = evaluate({
    guide: { ...real, missing: 'zero' },
    centres: many,
    observations: [],
  })
  const bytes = await writeResultsWorkbook(
    { guide: real, formula, digest: null, centres: many, scores },
    'ar',
  )
  const { sheets } = await readWorkbook(bytes)
  expect(sheets.map(({ rows }) => rows.length)[3]).toBe(1 + 86 * 92)
}, 30_000)
