import { expect, test } from 'vitest'
import type { Services } from '#platform/services.ts'
import { freshDatabase } from '../../../tests/support/database.ts'
import { loadSample } from './load-sample.server.ts'

test('the sample', async () => {
  const { database } = await freshDatabase()
  const services = { database, clock: { now: () => new Date() } } as unknown as Services
  console.time('load')
  console.log(await loadSample(services, (s) => console.timeLog('load', s.en)))
  console.timeEnd('load')
  console.log(
    await database
      .selectFrom('centre_result')
      .select(({ fn }) => ['cycle_id', 'category', fn.countAll().as('n')])
      .groupBy(['cycle_id', 'category'])
      .execute(),
  )
  console.log(await loadSample(services))
  expect(1).toBe(1)
})
