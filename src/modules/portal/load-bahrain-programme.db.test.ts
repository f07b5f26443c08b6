import { expect, it } from 'vitest'
import { freshDatabase } from '../../../tests/support/database.ts'
import { openSmallCycle, refused, testServices } from '../../../tests/support/programme.ts'
import { readProgramme } from '../cycles/read.server.ts'
import { loadBahrainProgramme } from './load-bahrain-programme.server.ts'

const empty = await freshDatabase()
const used = await freshDatabase()

it('names the programme after the country, and does not call it invented', async () => {
  await loadBahrainProgramme(testServices(empty.database))
  expect(await readProgramme(empty.database)).toMatchObject({
    country: { en: 'Kingdom of Bahrain' },
    sample: false,
  })
})

it('never mixes with a programme that holds something', async () => {
  const services = testServices(used.database)
  await openSmallCycle(services)
  await expect(loadBahrainProgramme(services)).rejects.toMatchObject(refused(['registry.not_empty'], 409))
  expect(await readProgramme(used.database)).toBeNull()
  expect(await used.database.selectFrom('sourced_fact').select('id').execute()).toEqual([])
})
