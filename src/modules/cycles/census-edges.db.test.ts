import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import type { Person } from '#platform/access.ts'
import { fixedClock } from '#platform/clock.ts'
import { freshDatabase } from '../../../tests/support/database.ts'
import { lastSecret } from '../../../tests/support/last-secret.ts'
import {
  bothLanguages,
  openSmallCycle,
  personWith,
  refused,
  secretariat,
  testServices,
} from '../../../tests/support/programme.ts'
import { closeCentre } from '../centres/close-centre.server.ts'
import { readCentres } from '../centres/read-records.server.ts'
import { renameCentre } from '../centres/rename-centre.server.ts'
import { answerLine } from './answer-census.server.ts'
import { type CensusAnswer, saidOf, typedOfSaid } from './census.ts'
import { changeCycle } from './change-cycle.server.ts'
import { confirmRest } from './confirm-rest.server.ts'
import { acceptConfirmed, decideLine } from './decide-census.server.ts'
import { giveBack } from './give-back.server.ts'
import type { Phase } from './phase.ts'
import { readCensusEntity } from './read-census-entity.server.ts'
import { readCensusLink } from './read-census-link.server.ts'
import { readCyclePlan } from './read-plan.server.ts'
import { remindCensus } from './remind-census.server.ts'
import { sendCensus } from './send-census.server.ts'
import { submitCensus } from './submit-census.server.ts'

const { database } = await freshDatabase({ max: 4 })
const services = testServices(database)
const today = '2026-11-21'
let token = ''

const send = (answerBy = '2026-11-30', given: { readonly by?: Person; readonly seenAt?: Date } = {}) =>
  sendCensus(services, given.by ?? secretariat, {
    ...{ cycle: 1, answerBy, seenAt: given.seenAt },
    contacts: [{ entity: 'E', address: 'e@sample.example', language: 'ar' }],
  })

const revision = async () => (await readCensusLink(services, token))?.revision ?? 0
const post = async () => ({ id: randomUUID(), revision: await revision() })
const recordOf = async (code: string) => (await readCentres(database, today, [code])).get(code)!

const answer = async (code: string, given: CensusAnswer, change: Record<string, string> = {}) =>
  answerLine(services, token, {
    ...(await post()),
    ...{ subject: { kind: 'centres', code }, answer: given },
    typed: { ...typedOfSaid(saidOf(await recordOf(code))), ...change },
  })

const decide = async (code: string, decision: 'accepted' | 'asked-again', reason = '') => {
  const view = await readCensusEntity(services, secretariat, 1, 'E')
  const line = view?.lines.find(({ centre }) => centre === code)
  if (!line) throw new Error(`no answer about ${code}`)
  return decideLine(services, secretariat, {
    ...{ cycle: 1, entity: 'E', line: line.id, revision: line.revision, decision, reason, code: '' },
  })
}

const phases = async (given: readonly Phase[]) => {
  const plan = (await readCyclePlan(database, secretariat, 1))!
  await changeCycle(services, secretariat, {
    ...{ cycle: 1, revision: plan.revision, title: plan.title, startsOn: plan.startsOn, endsOn: plan.endsOn },
    ...{ phases: given, reason: 'test' },
  })
}

beforeAll(async () => {
  await openSmallCycle(services)
  await renameCentre(services, secretariat, {
    ...{
      code: 'C-01',
      on: '2026-11-10',
      reason: 'test',
      name: bothLanguages('الاسم القائم', 'Standing name'),
    },
  })
})

test('sent or reminded twice at the same moment, an entity gets one mail and one link', async () => {
  const keepers = [secretariat, personWith('administrator')]
  const mails = async () => (await database.selectFrom('mail').select('id').execute()).length
  const seenAt = new Date('2026-11-21T07:59:00Z')
  const sent = await Promise.all(keepers.map((by) => send('2026-11-30', { by, seenAt })))
  expect(sent.map((one) => one.sent).sort()).toEqual([0, 1])
  expect(await mails()).toBe(1)
  expect((await readCensusLink(services, await lastSecret(database, 'e@sample.example')))?.state).toBe('open')
  // What the second asks for is not what the first sent: that is told, and nothing goes out.
  await expect(send('2026-12-01', { seenAt })).rejects.toMatchObject({
    ...{ status: 409, faults: [{ code: 'census.sent_meanwhile', place: { path: '/address_E' } }] },
  })
  const reminded = await Promise.all(
    [...keepers, secretariat].map((by) => remindCensus(services, by, 1, seenAt)),
  )
  expect(reminded.sort()).toEqual([0, 0, 1])
  expect(await mails()).toBe(2)
  // Asked for from a page that was made since, it goes out again.
  const later = { ...services, clock: fixedClock('2026-11-21T09:00:00Z') }
  expect(await remindCensus(later, secretariat, 1, new Date('2026-11-21T08:30:00Z'))).toBe(1)
})

test('links are not sent for longer than the phase in which they are answered', async () => {
  await phases([{ code: 'census', startsOn: '2026-11-01', endsOn: '2026-11-25' }])
  await expect(send('2026-11-26')).rejects.toMatchObject({
    status: 422,
    faults: [
      { code: 'census.day_after_phase', place: { path: '/answer_by' }, params: { until: '2026-11-25' } },
    ],
  })
  expect((await send('2026-11-25')).sent).toBe(1)
  await phases([])
  expect((await send()).sent).toBe(1)
  token = await lastSecret(database, 'e@sample.example')
})

test('a correction that something later in the registry would hide is not accepted as if it held', async () => {
  await answer('C-01', 'corrected', { name_en: 'Corrected name', on: '2026-11-05' })
  await answer('C-02', 'confirmed')
  await renameCentre(services, secretariat, {
    ...{
      code: 'C-02',
      on: '2026-11-20',
      reason: 'test',
      name: bothLanguages('غيره', 'Renamed after the answer'),
    },
  })
  await submitCensus(services, token, await post())
  // What was confirmed is what the registry said then, not what it says when the answers are sent.
  await expect(acceptConfirmed(services, secretariat, 1, 'E')).rejects.toMatchObject(
    refused(['census.nothing_to_decide'], 422),
  )
  const before = await recordOf('C-01')
  await expect(decide('C-01', 'accepted')).rejects.toMatchObject(refused(['census.overtaken'], 409))
  expect(await recordOf('C-01')).toEqual(before)
  await decide('C-01', 'asked-again', 'Since when?')
  await decide('C-02', 'asked-again', 'Is it open?')
  await giveBack(services, secretariat, 1, 'E')
  token = await lastSecret(database, 'e@sample.example')
  await answer('C-01', 'corrected', { name_en: 'Corrected name', on: '2026-11-12' })
})

test('a centre that closed in the meantime is not asked about any more, and holds up nothing', async () => {
  await closeCentre(services, secretariat, { code: 'C-02', on: '2026-11-20', reason: 'test' })
  await expect(confirmRest(services, token, await post())).rejects.toMatchObject(
    refused(['census.nothing_left'], 422),
  )
  expect(await submitCensus(services, token, await post())).toBe(true)
  await decide('C-01', 'accepted')
  expect((await recordOf('C-01')).name.en).toBe('Corrected name')
})

test('an entity whose last centre has closed stays in the census; what it says of a centre that is gone is refused', async () => {
  const accept = (code: string) => decide(code, 'accepted')
  // C-02 was confirmed and asked again; it has closed since.
  await expect(accept('C-02')).rejects.toMatchObject(refused(['census.centre_gone'], 409))
  await database
    .updateTable('census_line')
    .set({ answer: 'closed', since: today })
    .where('centre', '=', 'C-02')
    .execute()
  await accept('C-02')
  await closeCentre(services, secretariat, { code: 'C-01', on: '2026-11-20', reason: 'test' })
  const view = await readCensusEntity(services, secretariat, 1, 'E')
  expect(view).toMatchObject({ entity: { centres: 0, state: 'settled' } })
  expect(view?.lines.map(({ centre, gone }) => [centre, gone])).toEqual([
    ['C-01', true],
    ['C-02', true],
  ])
})

test('a link answers nothing once the result of its cycle is published', async () => {
  await database.updateTable('census_request').set({ submitted_at: null }).execute()
  expect((await readCensusLink(services, token))?.state).toBe('open')
  await database
    .updateTable('cycle')
    .set({ status: 'published', published_at: new Date() })
    .where('id', '=', 1)
    .execute()
  expect((await readCensusLink(services, token))?.state).toBe('closed')
  await expect(confirmRest(services, token, { id: randomUUID(), revision: 0 })).rejects.toMatchObject(
    refused(['census.link_closed'], 410),
  )
})
