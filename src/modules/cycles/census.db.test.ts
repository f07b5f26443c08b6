import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { fixedClock } from '#platform/clock.ts'
import type { Services } from '#platform/services.ts'
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
import { hoursCells } from '../centres/list-hours.ts'
import { readCentres } from '../centres/read-records.server.ts'
import { registerCentres } from '../centres/register-centres.server.ts'
import { renameCentre } from '../centres/rename-centre.server.ts'
import { answerLine, type LineAnswer } from './answer-census.server.ts'
import { saidOf, typedOfSaid } from './census.ts'
import { confirmRest } from './confirm-rest.server.ts'
import { acceptConfirmed, decideLine } from './decide-census.server.ts'
import { giveBack, revokeCensus } from './give-back.server.ts'
import { readCensus } from './read-census.server.ts'
import { readCensusEntity } from './read-census-entity.server.ts'
import { readCensusLink } from './read-census-link.server.ts'
import { remindCensus } from './remind-census.server.ts'
import { sendCensus } from './send-census.server.ts'
import { submitCensus } from './submit-census.server.ts'

const { database } = await freshDatabase({ max: 8 })
const services = testServices(database)
const later = (moment: string): Services => ({ ...services, clock: fixedClock(moment) })
const today = '2026-11-21'
let token = ''
let otherToken = ''

const sending = (entities: readonly string[]) => ({
  cycle: 1,
  answerBy: '2026-11-30',
  contacts: entities.map((entity) => ({
    entity,
    address: `${entity.toLowerCase()}@sample.example`,
    language: 'ar' as const,
  })),
})

const sheetOf = async (secret: string, by: Services = services) => {
  const sheet = await readCensusLink(by, secret)
  if (!sheet) throw new Error('no such link')
  return sheet
}

const answer = async (given: Partial<LineAnswer> & Pick<LineAnswer, 'subject' | 'answer'>) => {
  const { revision } = await sheetOf(token)
  return answerLine(services, token, { id: randomUUID(), revision, typed: {}, ...given })
}

const typedOf = async (code: string) => {
  const centre = (await readCentres(database, today, [code])).get(code)
  if (!centre) throw new Error(code)
  return typedOfSaid(saidOf(centre))
}

const lineOf = async (centre: string | null) => {
  const view = await readCensusEntity(services, secretariat, 1, 'E')
  const line = view?.lines.find((one) => one.centre === centre)
  if (!line) throw new Error(`no answer about ${centre}`)
  return line
}

const decision = async (centre: string | null) => {
  const { id, revision } = await lineOf(centre)
  return { cycle: 1, entity: 'E', line: id, revision, reason: '', code: '' }
}

const centre = (code: string, entity: string) => ({
  ...{ code, name: bothLanguages(`مركز ${code}`, `Centre ${code}`), entity, channel: 'in_person' },
  ...{ governorate: 'G', openedOn: '2020-01-05', closedOn: null, attributes: { counters: 4 } },
})

beforeAll(async () => {
  await openSmallCycle(services)
  await registerCentres(services, secretariat, {
    governorates: [],
    entities: [{ code: 'F', name: bothLanguages('جهة أخرى', 'Other entity') }],
    centres: [centre('C-03', 'E'), centre('F-01', 'F')],
  })
})

test('links go out by mail; of their secret only a digest is kept', async () => {
  const viewer = personWith('viewer')
  await expect(sendCensus(services, viewer, sending(['E']))).rejects.toMatchObject({ status: 403 })
  const unfit = { ...sending(['E']), contacts: [{ entity: 'E', address: 'nobody', language: 'ar' as const }] }
  await expect(sendCensus(services, secretariat, unfit)).rejects.toMatchObject(
    refused(['census.address_unfit'], 422),
  )
  expect(await sendCensus(services, secretariat, sending(['E', 'F']))).toEqual({ sent: 2, told: 0 })
  token = await lastSecret(database, 'e@sample.example')
  otherToken = await lastSecret(database, 'f@sample.example')
  const kept = await database.selectFrom('census_link').selectAll().execute()
  expect(JSON.stringify(kept)).not.toContain(token)
  const states = (await readCensus(services, secretariat, 1))?.entities.map(({ code, state }) => [
    code,
    state,
  ])
  expect(states).toEqual([
    ['E', 'sent'],
    ['F', 'sent'],
  ])
  expect(await readCensus(services, viewer, 1)).toBeNull()
})

test('a link shows and changes its own entity, and nothing of another', async () => {
  const sheet = await sheetOf(token)
  expect(sheet.centres.map(({ record }) => record.code)).toEqual(['C-01', 'C-02', 'C-03'])
  expect(JSON.stringify(await sheetOf(otherToken))).not.toContain('C-01')
  const subject = { kind: 'centres', code: 'F-01' } as const
  await expect(answer({ subject, answer: 'confirmed' })).rejects.toMatchObject(
    refused(['census.centre_unknown'], 404),
  )
  const id = randomUUID()
  const added = { kind: 'added', id } as const
  const typed = { name_ar: 'مركز', name_en: 'Theirs', channel: 'remote' }
  const theirs = await sheetOf(otherToken)
  await answerLine(services, otherToken, {
    id: randomUUID(),
    revision: theirs.revision,
    subject: added,
    answer: 'added',
    typed,
  })
  await expect(answer({ subject: added, answer: 'added', typed })).rejects.toMatchObject(
    refused(['census.centre_unknown'], 404),
  )
  expect(await readCensusLink(services, 'x'.repeat(43))).toBeNull()
  expect(await readCensusLink(services, `${token}'`)).toBeNull()
})

test('the same form twice is taken once, with another body refused, and two people notice each other', async () => {
  const { revision } = await sheetOf(token)
  const post = {
    id: randomUUID(),
    revision,
    subject: { kind: 'centres', code: 'C-01' } as const,
    answer: 'confirmed' as const,
    typed: {},
  }
  expect(await answerLine(services, token, post)).toBe(true)
  expect(await answerLine(services, token, post)).toBe(false)
  await expect(answerLine(services, token, { ...post, typed: { note: 'x' } })).rejects.toMatchObject(
    refused(['census.sent_differently'], 409),
  )
  await expect(answerLine(services, token, { ...post, id: randomUUID() })).rejects.toMatchObject(
    refused(['census.changed_meanwhile'], 409),
  )
  const now = (await sheetOf(token)).revision
  const both = await Promise.allSettled(
    ['C-01', 'C-02'].map((code) =>
      answerLine(services, token, {
        ...post,
        id: randomUUID(),
        revision: now,
        subject: { kind: 'centres', code },
      }),
    ),
  )
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
})

test('corrections are checked as the registry checks them, each fault with its field', async () => {
  const subject = { kind: 'centres', code: 'C-02' } as const
  const typed = await typedOf('C-02')
  const wrong = { ...typed, name_en: '', hours_ar: 'صباحًا', latitude: 'north', on: '2027-01-01' }
  await expect(answer({ subject, answer: 'corrected', typed: wrong })).rejects.toMatchObject(
    refused(
      [...['registry.day_future', 'registry.name_missing', 'registry.number_unfit'], 'registry.one_language'],
      422,
    ),
  )
  const unread = {
    ...typed,
    opening_hours: 'mornings',
    seasonal_hours: '2027-02-08 Ramadan',
    on: '2026-11-01',
  }
  await expect(answer({ subject, answer: 'corrected', typed: unread })).rejects.toMatchObject({
    status: 422,
    faults: [
      { code: 'registry.week_unfit', place: { path: '/opening_hours' }, params: { text: 'mornings' } },
      { code: 'registry.season_unfit', place: { path: '/seasonal_hours' } },
    ],
  })
  const future = { ...typed, name_en: 'Renamed', on: '2027-01-01' }
  await expect(answer({ subject, answer: 'corrected', typed: future })).rejects.toMatchObject(
    refused(['registry.day_future'], 422),
  )
  await expect(answer({ subject, answer: 'closed', typed: {} })).rejects.toMatchObject(
    refused(['registry.day_unfit'], 422),
  )
  await answer({ subject, answer: 'corrected', typed })
  expect((await sheetOf(token)).centres[1]?.line?.answer).toBe('confirmed')
})

test('nothing is sent before every centre has an answer; after sending nothing changes over the link', async () => {
  const late = { id: randomUUID(), revision: (await sheetOf(token)).revision }
  await expect(submitCensus(services, token, late)).rejects.toMatchObject(refused(['census.unanswered'], 422))
  const typed = {
    ...(await typedOf('C-02')),
    name_en: 'Renamed',
    hours_ar: '٧ إلى ٢',
    hours_en: '7 to 2',
    opening_hours: 'الأحد-الخميس ٧:٠٠-١٤:٠٠',
    seasonal_hours: '2027-02-08..2027-03-09 [رمضان = Ramadan] Sun-Thu 9-14',
    on: '2026-11-01',
  }
  await answer({ subject: { kind: 'centres', code: 'C-02' }, answer: 'corrected', typed })
  await confirmRest(services, token, { id: randomUUID(), revision: (await sheetOf(token)).revision })
  await answer({
    subject: { kind: 'added', id: randomUUID() },
    answer: 'added',
    typed: {
      ...{ name_ar: 'مركز جديد', name_en: 'New centre', channel: 'in_person', governorate: 'G' },
      ...{ opened_on: '2026-10-01', attributes: 'counters = 3', hours_ar: 'صباحًا', hours_en: 'Mornings' },
      opening_hours: 'Sat 8-12',
    },
  })
  const post = { id: randomUUID(), revision: (await sheetOf(token)).revision }
  expect(await submitCensus(services, token, post)).toBe(true)
  expect(await submitCensus(services, token, post)).toBe(false)
  expect((await sheetOf(token)).state).toBe('submitted')
  await expect(
    answer({ subject: { kind: 'centres', code: 'C-01' }, answer: 'confirmed' }),
  ).rejects.toMatchObject(refused(['census.submitted'], 409))
  await expect(sendCensus(services, secretariat, sending(['E']))).rejects.toMatchObject(
    refused(['census.submitted_already'], 409),
  )
})

test('an accepted correction is in the registry from its day, with audit rows, and is decided once', async () => {
  const given = { ...(await decision('C-02')), decision: 'accepted' } as const
  await expect(decideLine(services, personWith('auditor'), given)).rejects.toMatchObject({ status: 403 })
  await decideLine(services, secretariat, given)
  const changed = (await readCentres(database, today, ['C-02'])).get('C-02')
  expect(changed).toMatchObject({ name: { en: 'Renamed' }, hours: { en: '7 to 2' } })
  expect(hoursCells(changed?.openingHours ?? null)).toEqual([
    'Sun-Thu 07:00-14:00',
    '2027-02-08..2027-03-09 [رمضان = Ramadan] Sun-Thu 09:00-14:00',
  ])
  expect((await readCentres(database, '2026-10-31', ['C-02'])).get('C-02')?.name.en).toBe('Centre C-02')
  const actions = await database.selectFrom('audit').select('action').orderBy('id', 'desc').limit(4).execute()
  expect(actions.map(({ action }) => action)).toEqual([
    ...['census.decide', 'centre.hours', 'centre.describe', 'centre.rename'],
  ])
  await expect(decideLine(services, secretariat, given)).rejects.toMatchObject(
    refused(['census.line_changed'], 409),
  )
})

test('what the registry refuses half way leaves nothing behind', async () => {
  const rows = () =>
    database
      .selectFrom('audit')
      .select((row) => row.fn.countAll().as('rows'))
      .execute()
  const before = await rows()
  const taken = { ...(await decision(null)), decision: 'accepted', code: 'C-01' } as const
  await expect(decideLine(services, secretariat, taken)).rejects.toMatchObject(
    refused(['registry.code_taken'], 422),
  )
  // A correction whose second part the registry refuses: the first is not there either.
  const { id } = await lineOf('C-03')
  const said = { ...saidOf((await readCentres(database, today, ['C-03'])).get('C-03')!), governorate: 'NO' }
  const held = await database
    .selectFrom('census_line')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  await database
    .updateTable('census_line')
    .set({
      answer: 'corrected',
      said: JSON.stringify({ ...said, name: bothLanguages('نصف', 'Half') }),
      since: '2026-11-02',
    })
    .where('id', '=', id)
    .execute()
  const half = { ...(await decision('C-03')), decision: 'accepted' } as const
  await expect(decideLine(services, secretariat, half)).rejects.toMatchObject(
    refused(['registry.unknown_governorate'], 422),
  )
  expect((await readCentres(database, today, ['C-03'])).get('C-03')?.name.en).toBe('Centre C-03')
  expect(await rows()).toEqual(before)
  await database
    .updateTable('census_line')
    .set({ answer: held.answer, said: null, since: null })
    .where('id', '=', id)
    .execute()
})

test('an added centre is registered whole under the code it is given', async () => {
  await decideLine(services, secretariat, { ...(await decision(null)), decision: 'accepted', code: 'E-09' })
  expect((await readCentres(database, today, ['E-09'])).get('E-09')).toMatchObject({
    ...{ entity: 'E', openedOn: '2026-10-01', attributes: { counters: 3 }, hours: { en: 'Mornings' } },
    openingHours: { week: [[], [], [], [], [], [], [[480, 720]]], seasons: [] },
  })
})

test('confirmations are accepted together, but for a centre that has changed since', async () => {
  await renameCentre(services, secretariat, {
    ...{ code: 'C-03', on: '2026-11-20', reason: 'test', name: bothLanguages('آخر', 'Another') },
  })
  // C-01 as it was sent before entities were asked about hours: nothing was said of them, so nothing has moved.
  await sql`UPDATE census_line SET shown = shown - 'openingHours' WHERE centre = 'C-01'`.execute(database)
  expect(await acceptConfirmed(services, secretariat, 1, 'E')).toBe(1)
  expect((await lineOf('C-01')).decision).toBe('accepted')
  expect((await lineOf('C-03')).decision).toBeNull()
  const moved = { ...(await decision('C-03')), decision: 'accepted' } as const
  await expect(decideLine(services, secretariat, moved)).rejects.toMatchObject(
    refused(['census.registry_moved'], 409),
  )
})

test('what is asked again goes back with a new link, and only that can be answered', async () => {
  const again = { ...(await decision('C-03')), decision: 'asked-again' } as const
  await expect(decideLine(services, secretariat, again)).rejects.toMatchObject(
    refused(['census.reason_missing'], 422),
  )
  await decideLine(services, secretariat, { ...again, reason: 'Look at the name' })
  await giveBack(services, secretariat, 1, 'E')
  expect((await sheetOf(token)).state).toBe('replaced')
  expect((await sheetOf(token)).centres).toEqual([])
  token = await lastSecret(database, 'e@sample.example')
  await expect(
    answer({ subject: { kind: 'centres', code: 'C-01' }, answer: 'confirmed' }),
  ).rejects.toMatchObject(refused(['census.line_decided'], 409))
  const post = { id: randomUUID(), revision: (await sheetOf(token)).revision }
  await expect(submitCensus(services, token, post)).rejects.toMatchObject(
    refused(['census.still_asked'], 422),
  )
  await answer({ subject: { kind: 'centres', code: 'C-03' }, answer: 'closed', typed: { on: '2026-11-21' } })
  await submitCensus(services, token, { ...post, id: randomUUID(), revision: post.revision + 1 })
  await decideLine(services, secretariat, { ...(await decision('C-03')), decision: 'accepted' })
  expect((await readCentres(database, today, ['C-03'])).get('C-03')?.state).toBe('closed')
  expect((await readCensus(services, secretariat, 1))?.entities[0]?.state).toBe('settled')
})

test('a reminder leaves the first link; a link ends when it is taken back and after its last day', async () => {
  expect(await remindCensus(services, secretariat, 1)).toBe(1)
  const second = await lastSecret(database, 'f@sample.example')
  expect(second).not.toBe(otherToken)
  expect((await sheetOf(otherToken)).state).toBe('open')
  expect((await sheetOf(second, later('2026-11-30T23:59:00Z'))).state).toBe('open')
  const after = later('2026-12-01T00:00:01Z')
  expect((await sheetOf(second, after)).state).toBe('over')
  expect((await sheetOf(second, after)).centres).toEqual([])
  expect((await readCensus(after, secretariat, 1))?.entities[1]?.state).toBe('late')
  const eveningIn = (zone: string): Services => ({
    ...services,
    clock: fixedClock('2026-11-30T21:30:00Z', zone),
  })
  expect(await remindCensus(eveningIn('UTC'), secretariat, 1)).toBe(1)
  await expect(remindCensus(eveningIn('Asia/Bahrain'), secretariat, 1)).rejects.toMatchObject(
    refused(['census.day_unfit'], 422),
  )
  await revokeCensus(services, secretariat, 1, 'F')
  expect((await sheetOf(second)).state).toBe('replaced')
  const { revision } = await sheetOf(second)
  await expect(confirmRest(services, second, { id: randomUUID(), revision })).rejects.toMatchObject(
    refused(['census.link_replaced'], 410),
  )
})
