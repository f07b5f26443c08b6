import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { type Fault, Refusal } from '#platform/fault.ts'
import { FaultList } from '#platform/files/fault-list.ts'
import { guardedText } from '#platform/spreadsheets/test-guarded-text.ts'
import { writeCsv } from '#platform/spreadsheets/write-csv.ts'
import type { Observation } from '#scoring/observation.ts'
import type { ObservedMeasure } from './measure-index.ts'
import { readObservationsFile } from './read-observations-file.server.ts'

const folder = mkdtempSync(join(tmpdir(), 'taqyeem-observations-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const measures: ObservedMeasure[] = [
  {
    code: 'signs',
    instrument: 'visit',
    scale: {
      kind: 'levels',
      levels: [
        { code: 'yes', score: 1 },
        { code: 'no', score: 0 },
        { code: '2', score: 0.5 },
      ],
    },
  },
  {
    code: 'wait',
    instrument: 'survey',
    scale: {
      kind: 'number',
      unit: 'min',
      points: [
        [0, 1],
        [9, 0],
      ],
      min: 0,
      max: 60,
    },
  },
  {
    code: 'free',
    instrument: 'survey',
    scale: {
      kind: 'number',
      unit: 'min',
      points: [
        [0, 1],
        [9, 0],
      ],
    },
  },
  { code: 'points', instrument: 'visit', scale: { kind: 'points', allowed: [0, 5, 10], best: 'low' } },
]
const context = {
  centres: new Set(['C1', 'C2']),
  measures: new Map(measures.map((measure) => [measure.code, measure])),
}

interface Outcome {
  readonly observations: readonly Observation[]
  readonly faults: readonly Fault[]
}

async function read(...lines: readonly string[]): Promise<Outcome> {
  const file = join(folder, 'observations.csv')
  writeFileSync(file, `${lines.join('\n')}\n`)
  const faults = new FaultList()
  try {
    const observations = await readObservationsFile(file, context, faults)
    return { observations, faults: faults.faults }
  } catch (error) {
    if (error instanceof Refusal) return { observations: [], faults: error.faults }
    throw error
  }
}

const places = ({ faults }: Outcome): string[] =>
  faults.map(({ code, place }) => `${code} ${place?.row}/${place?.column}`)

const header = 'id,centre,measure,instrument,value,n,variance,source,observed_at,not_applicable'

describe('each bad cell is refused, its good neighbour in the row above is not', () => {
  test.each<[string, string, string, string]>([
    ['unknown measure', 'signs,,yes,,,,,', 'sign,,yes,,,,,', 'unknown_measure 3/measure'],
    ['no measure', 'signs,,yes,,,,,', ',,yes,,,,,', 'measure_empty 3/measure'],
    ['instrument', 'signs,visit,yes,,,,,', 'signs,survey,yes,,,,,', 'wrong_instrument 3/instrument'],
    ['level', 'signs,,YES,,,,,', 'signs,,maybe,,,,,', 'unknown_level 3/value'],
    ['level in Arabic-Indic', 'signs,,٢,,,,,', 'signs,,٣,,,,,', 'unknown_level 3/value'],
    ['points', 'points,,٥,,,,,', 'points,,7,,,,,', 'points_not_allowed 3/value'],
    ['points of several', 'points,,7,2,,,,', 'points,,11,2,,,,', 'points_not_allowed 3/value'],
    ['below', 'wait,,0,,,,,', 'wait,,-1,,,,,', 'outside_bounds 3/value'],
    ['above', 'wait,,60,,,,,', 'wait,,60.5,,,,,', 'outside_bounds 3/value'],
    ['no bounds', 'free,,-1000,,,,,', 'free,,NaN,,,,,', 'not_a_number 3/value'],
    ['infinite', 'free,,1,,,,,', 'free,,Infinity,,,,,', 'not_a_number 3/value'],
    ['thousands', 'free,,1234,,,,,', 'free,,"1,234",,,,,', 'not_a_number 3/value'],
    ['no value', 'free,,0,,,,,', 'free,,,,,,,', 'value_missing 3/value'],
    ['applies, no value', 'free,,0,,,,,no', 'free,,,,,,,no', 'value_missing 3/value'],
    ['both', 'free,,,,,,,yes', 'free,,1,,,,,yes', 'value_and_not_applicable 3/value'],
    ['n zero', 'free,,1,1,,,,', 'free,,1,0,,,,', 'count_invalid 3/n'],
    ['n negative', 'free,,1,,,,,', 'free,,1,-2,,,,', 'count_invalid 3/n'],
    ['n fractional', 'free,,1,٤٠,,,,', 'free,,1,1.5,,,,', 'count_invalid 3/n'],
    ['variance negative', 'free,,1,,0,,,', 'free,,1,,-0.1,,,', 'variance_invalid 3/variance'],
    ['variance NaN', 'free,,1,,٠٫٥,,,', 'free,,1,,NaN,,,', 'variance_invalid 3/variance'],
    ['day that is not', 'free,,1,,,,2028-02-29,', 'free,,1,,,,2027-02-29,', 'date_invalid 3/observed_at'],
    ['order of the day', 'free,,1,,,,2026-11-21,', 'free,,1,,,,21/11/2026,', 'date_invalid 3/observed_at'],
    [
      'time without zone',
      'free,,1,,,,2026-11-21T10:15Z,',
      'free,,1,,,,2026-11-21T10:15,',
      'date_invalid 3/observed_at',
    ],
    [
      'text too long',
      `free,,1,,,${'x'.repeat(1000)},,`,
      `free,,1,,,${'x'.repeat(1001)},,`,
      'text_too_long 3/source',
    ],
  ])('%s', async (_, good, bad, fault) => {
    await expectFault(`,C1,${good}`, `,C1,${bad}`, fault)
  })

  test.each([
    ['unknown centre', ',C1,signs,,yes,,,,,', ',C9,signs,,yes,,,,,', 'unknown_centre 3/centre'],
    ['no centre', ',C1,signs,,yes,,,,,', ',,signs,,yes,,,,,', 'centre_empty 3/centre'],
    ['id twice', 'a,C1,free,,1,,,,,', 'a,C1,free,,2,,,,,', 'duplicate_id 3/id'],
  ])('%s', async (_, good, bad, fault) => {
    await expectFault(good, bad, fault)
  })

  async function expectFault(good: string, bad: string, fault: string): Promise<void> {
    expect(places(await read(header, good, bad))).toEqual([`evidence.${fault}`])
    const { observations, faults } = await read(header, good)
    expect(faults).toEqual([])
    expect(observations).toHaveLength(1)
  }

  test('unknown columns by name, missing ones, twice the same', async () => {
    expect(places(await read('centre,measure,value,colour,shape', 'C1,free,1,,'))).toEqual([
      'table.unknown_column 1/colour',
      'table.unknown_column 1/shape',
    ])
    expect(places(await read('centre,value', 'C1,1'))).toEqual(['table.missing_column 1/measure'])
    expect(places(await read('centre,measure', 'C1,free'))).toEqual(['table.missing_column 1/value'])
    expect(places(await read('centre,measure,value,المركز', 'C1,free,1,C1'))).toEqual([
      'table.duplicate_column 1/المركز',
    ])
    expect(places(await read('centre,measure,not_applicable', 'C1,free,1'))).toEqual([])
  })

  test('a column without a name may be empty, and may not hold anything', async () => {
    expect(places(await read('centre,measure,value,', 'C1,free,1,'))).toEqual([])
    expect(places(await read('centre,measure,value,', 'C1,free,1,', 'C1,free,2,x'))).toEqual([
      'table.unnamed_column 3/undefined',
    ])
  })
})

test('reads every cell', async () => {
  const { observations } = await read(
    header,
    'o-1,C1,wait,survey,٧٫٥,٤٠,2.5,survey 1,2026-03-02 10:00+03:00,0',
  )
  expect(observations).toEqual([
    {
      id: 'o-1',
      centre: 'C1',
      measure: 'wait',
      value: 7.5,
      notApplicable: null,
      n: 40,
      variance: 2.5,
      source: 'survey 1',
      observedAt: '2026-03-02T07:00:00.000Z',
    },
  ])
})

test.each([
  ['', null],
  ['0', null],
  ['FALSE', null],
  ['No', null],
  ['لا', null],
  ['1', 'not stated'],
  ['true', 'not stated'],
  ['Yes', 'not stated'],
  ['نعم', 'not stated'],
  ['لا يوجد موقف', 'لا يوجد موقف'],
  ['No car park', 'No car park'],
])('not_applicable %j means %j', async (cell, reason) => {
  const { observations } = await read(
    'centre,measure,value,not_applicable',
    `C1,free,${reason === null ? 1 : ''},${cell}`,
  )
  expect(observations[0]?.notApplicable).toBe(reason)
})

describe('ids', () => {
  test('stay when stated; come from the content when not; the same content counts on', async () => {
    const { observations } = await read(
      'id,centre,measure,value',
      'mine,C1,free,1',
      ',C1,free,1',
      ',C1,free,1',
      ',C1,free,2',
    )
    const ids = observations.map(({ id }) => id)
    const same = ids.find((id) => id.endsWith('-2'))?.slice(0, -2)
    expect(same).toMatch(/^[0-9a-f]{16}$/)
    expect(ids).toEqual([...ids].sort())
    expect(ids).toContain('mine')
    expect(new Set(ids).size).toBe(4)
  })

  test('a stated id that looks like the content of another row does not clash with it', async () => {
    const [first] = (await read('id,centre,measure,value', ',C1,free,1')).observations
    const { observations, faults } = await read(
      'id,centre,measure,value',
      `${first?.id},C2,free,5`,
      ',C1,free,1',
    )
    expect(faults).toEqual([])
    expect(observations.map(({ id }) => id)).toEqual([first?.id, `${first?.id}-2`])
  })

  test('do not depend on the order of rows', async () => {
    const rows = ['C1,free,1', 'C1,free,1', 'C2,free,1', 'C1,wait,2', 'C1,signs,yes', 'C2,signs,no']
    const straight = await read('centre,measure,value', ...rows)
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(rows, { minLength: rows.length }), async (shuffled) => {
        expect(await read('centre,measure,value', ...shuffled)).toEqual(straight)
      }),
      { numRuns: 30 },
    )
  })
})

test('what an export wrote comes back exactly, also what a spreadsheet could run', async () => {
  await fc.assert(
    fc.asyncProperty(
      guardedText,
      guardedText,
      fc.integer({ min: -1e6, max: 1e6 }),
      async (id, source, value) => {
        const cells = [id, 'C1', 'free', value, source]
        const text = [...writeCsv(['id', 'centre', 'measure', 'value', 'source'], [cells])].join('')
        const { observations, faults } = await read(text)
        expect(faults).toEqual([])
        expect(observations).toMatchObject([{ id, value, source }])
      },
    ),
    { numRuns: 60 },
  )
})
