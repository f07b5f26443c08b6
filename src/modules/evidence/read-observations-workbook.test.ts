import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { FaultList } from '#platform/files/fault-list.ts'
import { writeWorkbook } from '#platform/spreadsheets/write-workbook.ts'
import { smallGuide } from '../../../tests/support/programme.ts'
import { indexMeasures } from './measure-index.ts'
import { readObservationsWorkbook } from './read-observations-workbook.server.ts'

const folder = await mkdtemp(join(tmpdir(), 'taqyeem-workbook-'))
afterAll(() => rm(folder, { recursive: true, force: true }))

const context = { centres: new Set(['C-01']), measures: indexMeasures(smallGuide()), longestId: 64 }

test('who waits for a long workbook hears how far it is read, from little to all of it', async () => {
  const rows = Array.from({ length: 20_000 }, (_, index) => [
    `w-${index}`,
    'C-01',
    'access.signs.seen',
    'yes',
  ])
  const columns = ['id', 'centre', 'measure', 'value'].map((header) => ({ header }))
  const file = join(folder, 'long.xlsx')
  await writeFile(file, await writeWorkbook([{ name: 'Observations', columns, rows }], 'en'))
  const told: number[] = []
  const found = await readObservationsWorkbook(file, 'long.xlsx', context, new FaultList(), {
    onProgress: (read, size) => told.push(read / size),
  })
  expect(found).toHaveLength(rows.length)
  expect(told.length).toBeGreaterThan(3)
  expect(told).toEqual([...told].sort((a, b) => a - b))
  expect(told[0]).toBeLessThan(0.5)
  expect(told.at(-1)).toBeGreaterThan(0.9)
})
