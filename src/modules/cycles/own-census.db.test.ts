import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { freshDatabase } from '../../../tests/support/database.ts'
import { lastSecret } from '../../../tests/support/last-secret.ts'
import {
  bothLanguages,
  openSmallCycle,
  personWith,
  secretariat,
  testServices,
} from '../../../tests/support/programme.ts'
import { registerCentres } from '../centres/register-centres.server.ts'
import { findCensusLink } from './find-census-link.server.ts'
import { listOwnCensus } from './list-own-census.server.ts'
import { openOwnCensus } from './open-own-census.server.ts'
import { readCensus } from './read-census.server.ts'
import { sendCensus } from './send-census.server.ts'

const { database } = await freshDatabase({ max: 4 })
const services = testServices(database)

beforeAll(async () => {
  await openSmallCycle(services)
  const centre = {
    ...{ code: 'F-01', name: bothLanguages('مركز', 'Centre'), entity: 'F', channel: 'in_person' },
    ...{ governorate: 'G', openedOn: '2020-01-05', closedOn: null, attributes: { counters: 4 } },
  }
  await registerCentres(services, secretariat, {
    governorates: [],
    entities: [{ code: 'F', name: bothLanguages('جهة أخرى', 'Other entity') }],
    centres: [centre],
  })
})

test('the address of a liaison stands there before a link is sent, also of one who is only invited', async () => {
  const addresses = async () =>
    (await readCensus(services, secretariat, 1))?.entities.map(({ address }) => address)
  expect(await addresses()).toEqual(['', ''])
  await sql`WITH invited AS (
      INSERT INTO invitation (name_ar, name_en, email, language, expires_at)
      VALUES ('ضابط', 'Liaison', 'liaison@sample.example', 'ar', now() + interval '1 day') RETURNING id)
    INSERT INTO invitation_role (invitation, role, scope_kind, scope_id, valid_from)
    SELECT id, 'entity-liaison', 'entity', 'F', '2026-01-01' FROM invited`.execute(database)
  expect(await addresses()).toEqual(['', 'liaison@sample.example'])
})

test('a signed-in liaison opens the census of their own entity, and the link that was mailed goes on working', async () => {
  const contacts = (['E', 'F'] as const).map((entity) => ({
    entity,
    address: `${entity}@sample.example`,
    language: 'ar' as const,
  }))
  await sendCensus(services, secretariat, { cycle: 1, answerBy: '2026-11-30', contacts })
  const token = await lastSecret(database, 'E@sample.example')
  const grant = { role: 'entity-liaison', scopeKind: 'entity', scopeId: 'E' }
  const liaison = { ...personWith('entity-liaison'), roles: [grant] }
  const [own, ...others] = await listOwnCensus(services, liaison)
  expect([own?.code, own?.state, others]).toEqual(['E', 'open', []])
  const opened = await openOwnCensus(services, liaison, own!.request)
  const look = { today: '2026-11-21', now: services.clock.now() }
  for (const secret of [opened, token])
    expect(await findCensusLink(database, secret, look)).toMatchObject({ state: 'open', entity: 'E' })
  const [other] = await listOwnCensus(services, { ...liaison, roles: [{ ...grant, scopeId: 'F' }] })
  for (const request of [other!.request, 'none'])
    await expect(openOwnCensus(services, liaison, request)).rejects.toMatchObject({ status: 404 })
  for (const role of ['centre-liaison', 'secretariat'])
    expect(await listOwnCensus(services, { ...liaison, roles: [{ ...grant, role }] })).toEqual([])
})
