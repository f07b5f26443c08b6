import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { type Fault, Refusal } from '#platform/fault.ts'
import { FaultList } from '#platform/files/fault-list.ts'
import { guardedText } from '#platform/spreadsheets/test-guarded-text.ts'
import { writeCsv } from '#platform/spreadsheets/write-csv.ts'
import type { Centre } from '#scoring/centre.ts'
import { readCentresFile } from './read-centres-file.server.ts'

const folder = mkdtempSync(join(tmpdir(), 'taqyeem-centres-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function read(
  ...lines: readonly string[]
): Promise<{ centres: readonly Centre[]; faults: readonly Fault[] }> {
  const file = join(folder, 'centres.csv')
  writeFileSync(file, `${lines.join('\n')}\n`)
  const faults = new FaultList()
  try {
    const { centres } = await readCentresFile(file, faults)
    return { centres, faults: faults.faults }
  } catch (error) {
    if (error instanceof Refusal) return { centres: [], faults: error.faults }
    throw error
  }
}

const header = 'code,name_ar,name_en,entity,channel'
const rest = ',مركز,Centre,Entity,in_person'
const places = ({ faults }: { faults: readonly Fault[] }) =>
  faults.map(({ code, place }) => `${code} ${place?.row}/${place?.column}`)

test('reads centres sorted by code, whatever the order and language of the columns', async () => {
  const { centres, faults } = await read(
    'القناة,الجهة,الاسم بالإنجليزية,الاسم بالعربية,الرمز',
    'remote,Entity,Second,ثان,B',
    'in_person,Entity,First,أول,A',
  )
  expect(faults).toEqual([])
  expect(centres).toEqual([
    { code: 'A', name: { ar: 'أول', en: 'First' }, entity: 'Entity', channel: 'in_person', attributes: {} },
    { code: 'B', name: { ar: 'ثان', en: 'Second' }, entity: 'Entity', channel: 'remote', attributes: {} },
  ])
})

describe('each fault, beside a good row', () => {
  test.each([
    ['duplicate code', `A${rest}`, 'centres.duplicate_code 3/code'],
    ['no code', rest, 'centres.cell_empty 3/code'],
    ['no Arabic name', 'B,,Centre,Entity,in_person', 'centres.cell_empty 3/name_ar'],
    ['no channel', 'B,مركز,Centre,Entity,', 'centres.cell_empty 3/channel'],
    ['a code that is a formula', `=1+1${rest}`, 'centres.code_like_formula 3/code'],
    ['a code too long', `${'B'.repeat(65)}${rest}`, 'centres.code_unfit 3/code'],
    ['a code over two lines', `"B\nC"${rest}`, 'centres.code_unfit 3/code'],
  ])('%s', async (_, row, fault) => {
    expect(places(await read(header, `A${rest}`, row))).toEqual([fault])
    expect(places(await read(header, `A${rest}`, `B${rest}`))).toEqual([])
  })

  test('columns missing or reserved', async () => {
    expect(places(await read('code,name_ar,name_en,entity', 'A,x,x,x'))).toEqual([
      'table.missing_column 1/channel',
    ])
    expect(places(await read(`${header},name`, `A${rest},x`))).toEqual(['centres.reserved_column 1/name'])
    expect(places(await read(`${header},__proto__`, `A${rest},x`))).toEqual([
      'centres.reserved_column 1/__proto__',
    ])
    expect(places(await read(`${header},named`, `A${rest},x`))).toEqual([])
  })
})

describe('attributes', () => {
  const attributesOf = async (column: string, ...values: readonly string[]) =>
    (
      await read(`${header},${column}`, ...values.map((value, index) => `C${index}${rest},${value}`))
    ).centres.map(({ attributes }) => attributes)

  test('are numbers where every value of the column is one, and absent where it is empty', async () => {
    expect(await attributesOf('Counters', '12', '٤', '-0.5', '')).toEqual([
      { counters: 12 },
      { counters: 4 },
      { counters: -0.5 },
      {},
    ])
  })

  test.each([
    ['one value is not a number', ['12', 'many']],
    ['a leading zero', ['12', '0317']],
    ['a plus sign', ['12', '+97317000000']],
    ['more digits than a number holds', ['12', '12345678901234567890']],
    ['an exponent, which is a building here', ['12', '1E5']],
  ])('are text where %s', async (_, values) => {
    expect(await attributesOf('block', ...values)).toEqual(values.map((block) => ({ block })))
  })

  test('a zero and a share below one are numbers', async () => {
    expect(await attributesOf('share', '0', '0.25')).toEqual([{ share: 0 }, { share: 0.25 }])
  })

  test('an empty cell in a column of text is the empty text', async () => {
    expect(await attributesOf('region', 'North', '')).toEqual([{ region: 'North' }, { region: '' }])
  })
})

test('what an export wrote comes back exactly, also what a spreadsheet could run', async () => {
  await fc.assert(
    fc.asyncProperty(guardedText, guardedText, guardedText, async (ar, en, note) => {
      const cells = ['A', ar, en, 'Entity', 'in_person', note]
      const text = [...writeCsv([...header.split(','), 'note'], [cells])].join('')
      const { centres, faults } = await read(text)
      expect(faults).toEqual([])
      expect(centres[0]).toMatchObject({ name: { ar, en }, attributes: { note } })
    }),
    { numRuns: 60 },
  )
})

test('a code that is a formula is refused behind its guard too', async () => {
  expect(places(await read(header, `'=1+1${rest}`))).toEqual(['centres.code_like_formula 2/code'])
})
