import { beforeAll, expect, test } from 'vitest'
import { freshDatabase } from '../../../tests/support/database.ts'
import { personWith, secretariat, testServices } from '../../../tests/support/programme.ts'
import { changeService, readServes } from './change-service.server.ts'
import { registerEntity } from './register-entity.server.ts'
import { renameEntity } from './rename-entity.server.ts'

const { database } = await freshDatabase()
const services = testServices(database)
const change = { code: 'E1', serves: false, on: '2026-03-01', reason: 'it only audits' }

const shown = async () =>
  (await database.selectFrom('entity').select('serves_public').where('code', '=', 'E1').executeTakeFirst())
    ?.serves_public

beforeAll(() =>
  registerEntity(services, secretariat, { code: 'E1', name: { ar: 'جهة', en: 'Entity' }, openedOn: null }),
)

test('an entity serves the public until a day on which it does no more; the days before stay', async () => {
  expect(await shown()).toBe(true)
  await changeService(services, secretariat, change)
  expect(await shown()).toBe(false)
  expect(await readServes(database, 'E1', '2026-02-28')).toBe(true)
  expect(await readServes(database, 'E1', '2026-03-01')).toBe(false)
})

test('another change of the entity leaves it as it is', async () => {
  const name = { ar: 'اسم', en: 'Other' }
  await renameEntity(services, secretariat, { code: 'E1', name, on: '2026-04-01', reason: 'renamed' })
  expect(await shown()).toBe(false)
})

test('what changes nothing, and who may not, is refused', async () => {
  await expect(changeService(services, secretariat, change)).rejects.toThrow('registry.unchanged')
  await expect(
    changeService(services, personWith('auditor'), { ...change, serves: true }),
  ).rejects.toMatchObject({ status: 403 })
  expect(await shown()).toBe(false)
})
