import { beforeAll, expect, it } from 'vitest'
import { readWorkbook } from '#platform/spreadsheets/read-workbook.ts'
import { freshDatabase } from '../../../tests/support/database.ts'
import {
  anObservation,
  openSmallCycle,
  personWith,
  secretariat,
  testServices,
} from '../../../tests/support/programme.ts'
import { recordObservations } from '../evidence/record-observations.server.ts'
import { computeResult } from './compute-result.server.ts'
import { type ExportFile, exportResult } from './export-result.server.ts'

const { database } = await freshDatabase()
const services = testServices(database)
const get = (file: ExportFile, person = secretariat) =>
  exportResult(database, person, { cycle: 1, file, language: 'en' })

beforeAll(async () => {
  await openSmallCycle(services)
  await recordObservations(services, secretariat, 1, [
    anObservation({ id: 'open-1' }),
    anObservation({
      id: 'secret-1',
      measure: 'access.signs.found',
      source: 'Shopper Y',
      observedAt: '2026-10-07T09:00:00Z',
    }),
  ])
  await computeResult(services, secretariat, 1)
})

it('gives the same classes as workbook, table and JSON', async () => {
  const csv = await get('results.csv')
  expect(String(csv?.body)).toContain('C-01,gold,1,1,1,1')
  const json = JSON.parse(String((await get('results.json'))?.body))
  expect(json).toMatchObject({
    cycle: 1,
    centres: [{ centre: 'C-01', category: 'gold' }, { centre: 'C-02' }],
  })
  const workbook = await readWorkbook((await get('results.xlsx'))?.body as Uint8Array)
  expect(workbook.sheets.length).toBe(6)
  expect(JSON.stringify(workbook.sheets)).toContain('gold')
})

it('tells nothing of who shopped where and when', async () => {
  const workbook = await readWorkbook((await get('results.xlsx'))?.body as Uint8Array)
  const all = JSON.stringify(workbook.sheets) + String((await get('results.json'))?.body)
  expect(all).toContain('V-1')
  for (const secret of ['Shopper Y', '2026-10-07', 'secret-1']) expect(all).not.toContain(secret)
})

it('gives no draft to a viewer', async () => {
  expect(await get('results.json', personWith('viewer'))).toBeNull()
})
