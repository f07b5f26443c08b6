import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { freshDatabase } from '../../../tests/support/database.ts'
import { lastSecret } from '../../../tests/support/last-secret.ts'
import { bothLanguages, openSmallCycle, secretariat, testServices } from '../../../tests/support/programme.ts'
import { registerCentres } from '../centres/register-centres.server.ts'
import { confirmRest } from './confirm-rest.server.ts'
import { revokeCensus } from './give-back.server.ts'
import { readCensusLink } from './read-census-link.server.ts'
import { remindCensus } from './remind-census.server.ts'
import { sendCensus } from './send-census.server.ts'
import { submitCensus } from './submit-census.server.ts'

const { database } = await freshDatabase()
const services = testServices(database)

const send = (answerBy: string, ...entities: string[]) =>
  sendCensus(services, secretariat, {
    ...{ cycle: 1, answerBy },
    contacts: entities.map((entity) => ({
      entity,
      address: `${entity.toLowerCase()}@sample.example`,
      language: 'en',
    })),
  })

/** The subjects that went to an address, the first mail first. */
const subjectsTo = async (address: string) =>
  (
    await database
      .selectFrom('mail')
      .select('subject')
      .where('address', '=', address)
      .orderBy('created_at')
      .execute()
  ).map(({ subject }) => subject)

beforeAll(async () => {
  await openSmallCycle(services)
  await registerCentres(services, secretariat, {
    governorates: [],
    entities: ['F', 'G'].map((code) => ({ code, name: bothLanguages(`جهة ${code}`, `Entity ${code}`) })),
    centres: [],
  })
})

const [first, moved] = [
  'Census of service centres, cycle 1',
  'Census of service centres, cycle 1: another last day',
]

test('another last day is told to those who were sent a link and have not answered; their link goes on working', async () => {
  expect(await send('2026-11-30', 'E', 'F')).toEqual({ sent: 2, told: 0 })
  const link = await lastSecret(database, 'e@sample.example')
  expect(await send('2026-11-30', 'F')).toEqual({ sent: 1, told: 0 })
  expect(await send('2026-11-25', 'G')).toEqual({ sent: 1, told: 2 })
  expect(await subjectsTo('e@sample.example')).toEqual([first, moved])
  expect(await subjectsTo('g@sample.example')).toEqual([first])
  const shown = await readCensusLink(services, link)
  expect(shown).toMatchObject({ state: 'open', answerBy: '2026-11-25' })
})

test('who has answered is not told', async () => {
  const link = await lastSecret(database, 'e@sample.example')
  const post = async () => ({ id: randomUUID(), revision: (await readCensusLink(services, link))!.revision })
  await confirmRest(services, link, await post())
  await submitCensus(services, link, await post())
  expect(await send('2026-11-27', 'G')).toEqual({ sent: 1, told: 1 })
  expect(await subjectsTo('e@sample.example')).toEqual([first, moved])
})

test('neither the news nor a reminder opens again what the secretariat ended', async () => {
  const before = await subjectsTo('f@sample.example')
  await revokeCensus(services, secretariat, 1, 'F')
  expect(await send('2026-11-28', 'G')).toEqual({ sent: 1, told: 0 })
  expect(await remindCensus(services, secretariat, 1)).toBe(1)
  expect(await subjectsTo('f@sample.example')).toEqual(before)
})
