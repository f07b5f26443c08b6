import { expect, it } from 'vitest'
import { freshDatabase } from '../../../tests/support/database.ts'
import { openSmallCycle, personWith, secretariat } from '../../../tests/support/programme.ts'
import { visitServices } from '../../../tests/support/visits.ts'
import { loadShippedGuide } from '../standards/load-shipped-guide.server.ts'
import { publishGuide } from '../standards/publish-guide.server.ts'
import { readFirstSteps } from './read-first-steps.server.ts'

const { database } = await freshDatabase()
const { services } = visitServices(database)
const administrator = personWith('administrator')
const done = async () =>
  (await readFirstSteps(services, administrator)).filter((line) => line.done).map(({ step }) => step)

it('leads whoever opens cycles through what a new programme needs, and says what is done', async () => {
  const steps = await readFirstSteps(services, administrator)
  expect(steps.map(({ step }) => step)).toEqual(['place', 'mail', 'people', 'registry', 'guide', 'cycle'])
  expect(await done()).toEqual([])
  expect((await readFirstSteps(services, secretariat)).map(({ step }) => step)).not.toContain('mail')
  expect(await readFirstSteps(services, personWith('viewer'))).toEqual([])
  expect(await readFirstSteps(services, null)).toEqual([])
})

it('begins with the guide that ships, as a draft that is then published', async () => {
  const { code, edition } = await loadShippedGuide(services, secretariat)
  expect(await done()).toEqual([])
  expect((await loadShippedGuide(services, secretariat)).edition, 'again: nothing changes').toBe(edition)
  await expect(loadShippedGuide(services, personWith('viewer'))).rejects.toMatchObject({ status: 403 })
  await publishGuide(services, secretariat, { code, edition })
  expect(await done()).toEqual(['guide'])
})

it('falls silent once there is a cycle', async () => {
  await openSmallCycle(services)
  expect(await readFirstSteps(services, administrator)).toEqual([])
})
