import { expect, test, vi } from 'vitest'
import { freshDatabase } from '../../tests/support/database.ts'
import { announcePublication, watchPublication } from './publication.ts'

const { database } = await freshDatabase()

test('a publication by any process is noticed within a second, a rolled back one never', async () => {
  let now = 0
  vi.spyOn(performance, 'now').mockImplementation(() => now)
  const dropped = vi.fn()
  const check = watchPublication(database, dropped)
  await check()
  expect(dropped).not.toHaveBeenCalled()
  await database.transaction().execute(announcePublication)
  await check()
  expect(dropped, 'asked less than a second ago').not.toHaveBeenCalled()
  now += 1001
  await Promise.all([check(), check(), check()])
  expect(dropped).toHaveBeenCalledTimes(1)
  const undone = database.transaction().execute(async (trx) => {
    await announcePublication(trx)
    throw new Error('undone')
  })
  await expect(undone).rejects.toThrow('undone')
  now += 1001
  await check()
  expect(dropped).toHaveBeenCalledTimes(1)
  vi.restoreAllMocks()
})
