import { beforeAll, expect, it } from 'vitest'
import { freshDatabase } from '../../../tests/support/database.ts'
import { anObservation, openSmallCycle, secretariat, testServices } from '../../../tests/support/programme.ts'
import { recordObservations } from '../evidence/record-observations.server.ts'
import { computeResult } from './compute-result.server.ts'
import { measureNextStability } from './measure-stability.server.ts'
import { readStability } from './read-stability.server.ts'

const { database } = await freshDatabase()
const services = testServices(database)

beforeAll(async () => {
  await openSmallCycle(services)
  await recordObservations(services, secretariat, 1, [
    anObservation({ id: 'o-1' }),
    anObservation({ id: 'o-2', measure: 'access.signs.found' }),
    anObservation({ id: 'o-3', centre: 'C-02', value: 'no' }),
  ])
})

it('measures each result once, in a thread, and keeps it beside the draft', async () => {
  expect(await measureNextStability(services)).toBeNull()
  const draft = await computeResult(services, secretariat, 1)
  expect(await readStability(database, 1, draft, 'C-01')).toBeNull()
  expect(await measureNextStability(services)).toBe(draft)
  expect(await readStability(database, 1, draft, 'C-01')).toMatchObject({
    runs: 200,
    categories: [{ category: 'gold', share: 1 }],
    rank: { low: 1, high: 1 },
  })
  expect(await readStability(database, 1, draft, 'C-02')).toMatchObject({
    categories: [{ category: null, share: 1 }],
  })
  expect(await measureNextStability(services)).toBeNull()
})

it('goes with its draft, and says nothing of a draft that the evidence has left behind', async () => {
  const next = await computeResult(services, secretariat, 1)
  expect(await database.selectFrom('result_stability').selectAll().execute()).toEqual([])
  await recordObservations(services, secretariat, 1, [anObservation({ id: 'o-4', centre: 'C-02' })])
  expect(await measureNextStability(services)).toBe(next)
  expect(await readStability(database, 1, next, 'C-01')).toBeNull()
})
