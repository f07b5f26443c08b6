import { beforeAll, expect, test } from 'vitest'
import type { Person } from '#platform/access.ts'
import { fixedClock } from '#platform/clock.ts'
import type { Services } from '#platform/services.ts'
import { freshDatabase } from '../../../tests/support/database.ts'
import { lastSecret } from '../../../tests/support/last-secret.ts'
import { bothLanguages, personWith, refused, secretariat } from '../../../tests/support/programme.ts'
import { servicesFor } from '../../../tests/support/services.ts'
import { inviteToNew, openCycleWithCensus, placeFor, workshopPlan } from '../../../tests/support/workshops.ts'
import { callOffWorkshop } from './call-off-workshop.server.ts'
import { giveUpPlace, readOwnPlace } from './give-up-place.server.ts'
import { inviteToWorkshop } from './invite-to-workshop.server.ts'
import { countRegistration } from './limit-registrations.server.ts'
import { listOwnWorkshops } from './list-own-workshops.server.ts'
import { readInvitation } from './read-invitation.server.ts'
import { countPlaces, listWorkshops } from './read-workshop.server.ts'
import { registerForWorkshop } from './register-for-workshop.server.ts'
import { remindCensus } from './remind-census.server.ts'
import { remindWorkshops } from './remind-workshops.server.ts'
import { saveWorkshop } from './save-workshop.server.ts'
import { listPlaces, takeAttendance } from './take-attendance.server.ts'
import type { WorkshopPlan } from './workshop.ts'
import { clockOf, momentOf } from './workshop-time.server.ts'

const { database } = await freshDatabase({ max: 52 })
const at = (moment: string): Services => ({
  ...servicesFor(database),
  clock: fixedClock(moment),
})
const services = at('2026-11-21T08:00:00Z')

const invited = (change: Partial<WorkshopPlan> = {}) => inviteToNew(services, change)

beforeAll(() => openCycleWithCensus(services))

test('times are told on the clocks of the programme and kept as moments', () => {
  const moment = momentOf('2026-11-21', '09:00', 'Asia/Bahrain')
  expect(moment.toISOString()).toBe('2026-11-21T06:00:00.000Z')
  expect(clockOf(moment, 'Asia/Bahrain')).toEqual({ day: '2026-11-21', time: '09:00' })
})

test('50 people who want the last place at once: exactly one gets it, and 49 wait in one order', async () => {
  const { id, token } = await invited()
  const given = await Promise.all(
    Array.from({ length: 50 }, (_, at) => registerForWorkshop(services, { token }, placeFor(`p${at}`))),
  )
  expect(given.filter(({ status }) => status === 'registered')).toHaveLength(1)
  expect(given.filter(({ status }) => status === 'waiting')).toHaveLength(49)
  expect((await countPlaces(database, [id])).get(id)).toEqual({ registered: 1, waiting: 49, attended: 0 })
  const turns = await Promise.all(given.map(async (one) => (await readOwnPlace(services, one.token))?.turn))
  expect(turns.filter((turn) => turn !== null).toSorted((a, b) => (a ?? 0) - (b ?? 0))).toEqual(
    Array.from({ length: 49 }, (_, at) => at + 1),
  )
})

test('the count itself does not guard the last place: without the lock two would get it', async () => {
  const { id } = await invited()
  const unlocked = async () =>
    database.transaction().execute(async (trx) => {
      const [workshop] = await listWorkshops(trx, { id })
      const free = ((await countPlaces(trx, [id])).get(id)?.registered ?? 0) < (workshop?.places ?? 0)
      await new Promise((resolve) => setTimeout(resolve, 50))
      return free
    })
  expect(await Promise.all([unlocked(), unlocked()])).toEqual([true, true])
})

test('a place given up goes to who has waited longest, with a mail; many at once lose none', async () => {
  const { id, token } = await invited({ places: 5 })
  const given = []
  for (let at = 0; at < 12; at++)
    given.push(await registerForWorkshop(services, { token }, placeFor(`order-${at}`)))
  expect(given.map(({ status }) => status)).toEqual([
    ...Array(5).fill('registered'),
    ...Array(7).fill('waiting'),
  ])
  await giveUpPlace(services, given[0]!.token)
  await giveUpPlace(services, given[0]!.token)
  expect((await readOwnPlace(services, given[5]!.token))?.status).toBe('registered')
  expect((await readOwnPlace(services, given[6]!.token))?.turn).toBe(1)
  const mail = await database
    .selectFrom('mail')
    .select('subject')
    .where('address', '=', 'order-5@sample.example')
    .orderBy('created_at')
    .execute()
  expect(mail.map(({ subject }) => subject)).toEqual([
    'You are on the waiting list of the workshop, cycle 1',
    'You now have a place in the workshop, cycle 1',
  ])
  await Promise.all(given.slice(1, 5).map((one) => giveUpPlace(services, one.token)))
  expect((await countPlaces(database, [id])).get(id)).toMatchObject({ registered: 5, waiting: 2 })
  const [held] = await listWorkshops(database, { id })
  const more = { cycle: 1, held: { id, revision: held!.revision }, plan: workshopPlan({ places: 9 }) }
  await saveWorkshop(services, secretariat, more)
  expect((await countPlaces(database, [id])).get(id)).toMatchObject({ registered: 7, waiting: 0 })
  await expect(saveWorkshop(services, secretariat, more)).rejects.toMatchObject(
    refused(['workshop.changed_meanwhile'], 409),
  )
})

test('the same request twice is taken once, another body under its id and a second place are refused', async () => {
  const { token } = await invited({ places: 3 })
  const one = placeFor('once')
  const first = await registerForWorkshop(services, { token }, one)
  expect(await registerForWorkshop(services, { token }, one)).toEqual(first)
  await expect(registerForWorkshop(services, { token }, { ...one, name: 'other' })).rejects.toMatchObject(
    refused(['workshop.sent_differently'], 409),
  )
  const again = { ...placeFor('once'), address: 'ONCE@sample.example' }
  await expect(registerForWorkshop(services, { token }, again)).rejects.toMatchObject(
    refused(['workshop.registered_already'], 409),
  )
  await giveUpPlace(services, first.token)
  expect((await registerForWorkshop(services, { token }, again)).status).toBe('registered')
})

test('a faulty plan is refused field by field, and only by who runs the cycle', async () => {
  const wrong = workshopPlan({
    title: bothLanguages('', 'x'),
    endsAt: '08:00',
    places: 0,
    closesOn: '2027-01-01',
  })
  const making = { cycle: 1, held: null, plan: wrong }
  await expect(saveWorkshop(services, secretariat, making)).rejects.toMatchObject(
    refused(
      [
        ...['workshop.title_missing', 'workshop.time_unfit', 'workshop.places_unfit'],
        'workshop.window_unfit',
      ],
      422,
    ),
  )
  for (const role of ['auditor', 'viewer', 'entity-liaison'])
    await expect(
      saveWorkshop(services, personWith(role), { ...making, plan: workshopPlan() }),
    ).rejects.toMatchObject({ status: 403 })
})

test('attendance is taken from the day on, of those listed only; the list is not for everybody', async () => {
  const { id, token } = await invited({ places: 3 })
  for (const name of ['came', 'absent', 'later'])
    await registerForWorkshop(services, { token }, placeFor(name))
  const [one, two] = (await listPlaces(database, secretariat, id)).map((place) => place.id)
  const attendance = { workshop: id, listed: [one!, two!], came: [one!] }
  await expect(takeAttendance(services, secretariat, attendance)).rejects.toMatchObject(
    refused(['workshop.not_begun'], 409),
  )
  await takeAttendance(at('2026-12-10T05:30:00Z'), secretariat, attendance)
  const places = await listPlaces(database, secretariat, id)
  expect(places.map(({ attended }) => attended)).toEqual([true, false, null])
  expect(await listPlaces(database, personWith('viewer'), id)).toEqual([])
})

test('a liaison registers with their account for the entity they speak for, and for no other', async () => {
  const { id } = await invited({ places: 3 })
  const speaking = (role: string, scopeKind: string, scopeId: string) => ({
    ...personWith(null),
    id: '00000000-0000-4000-8000-0000000000aa',
    roles: [{ role, scopeKind, scopeId }],
  })
  const placeOf = async (who: Person) =>
    (await listOwnWorkshops(services, who)).find((one) => one.id === id)?.place
  await database
    .insertInto('person')
    .values({
      ...{ id: '00000000-0000-4000-8000-0000000000aa', name_ar: 'ضابط اتصال', name_en: 'Liaison' },
      email: 'liaison@sample.example',
    })
    .execute()
  const centre = speaking('centre-liaison', 'centre', 'C-01')
  expect((await listOwnWorkshops(services, centre)).map((one) => one.id)).toContain(id)
  const given = await registerForWorkshop(services, { person: centre, workshop: id }, placeFor('centre'))
  expect(given.status).toBe('registered')
  expect(await placeOf(centre)).toEqual(given)
  const another = '00000000-0000-4000-8000-0000000000ab'
  expect(await placeOf({ ...centre, id: another })).toBeNull()
  expect(await placeOf({ ...centre, id: another, email: 'Centre@sample.example' })).toEqual(given)
  for (const other of [speaking('entity-liaison', 'entity', 'F'), personWith('entity-liaison')].map(
    (person) => ({ ...person, id: another }),
  )) {
    expect(await listOwnWorkshops(services, other)).toEqual([])
    await expect(
      registerForWorkshop(services, { person: other, workshop: id }, placeFor('other')),
    ).rejects.toMatchObject(refused(['workshop.link_unknown'], 404))
  }
})

/** What stands in the inbox of an account, the latest first. */
const inboxOf = async (person: string) =>
  (
    await database
      .selectFrom('notice')
      .select(['subject_en', 'mail'])
      .where('person', '=', person)
      .orderBy('created_at', 'desc')
      .execute()
  ).map(({ subject_en, mail }) => [subject_en, mail !== null])

test('a workshop is called off for good, and everybody who registered is told by mail and in their inbox', async () => {
  const { id, token } = await invited({ day: '2026-12-15' })
  const account = '00000000-0000-4000-8000-0000000000bb'
  await database
    .insertInto('person')
    .values({ id: account, name_ar: 'له حساب', name_en: 'Has one', email: 'account@sample.example' })
    .execute()
  await database
    .insertInto('notice_preference')
    .values({ person: account, no_mail: ['workshop'] })
    .execute()
  const first = await registerForWorkshop(
    services,
    { token },
    { ...placeFor('account'), address: 'Account@sample.example' },
  )
  await registerForWorkshop(services, { token }, placeFor('second'))
  const gone = await registerForWorkshop(services, { token }, placeFor('third'))
  await giveUpPlace(services, gone.token)
  const calling = {
    ...{ cycle: 1, workshop: id, revision: 1 },
    reason: bothLanguages('القاعة مغلقة', 'The hall is closed'),
  }
  await expect(callOffWorkshop(services, personWith('auditor'), calling)).rejects.toMatchObject({
    status: 403,
  })
  await expect(
    callOffWorkshop(services, secretariat, { ...calling, reason: bothLanguages('السبب', ' ') }),
  ).rejects.toMatchObject({ faults: [{ code: 'workshop.reason_missing', place: { path: '/reason_en' } }] })
  await expect(callOffWorkshop(at('2026-12-15T09:00:00Z'), secretariat, calling)).rejects.toMatchObject(
    refused(['workshop.over'], 409),
  )
  await expect(callOffWorkshop(services, secretariat, { ...calling, revision: 7 })).rejects.toMatchObject(
    refused(['workshop.changed_meanwhile'], 409),
  )
  expect(await callOffWorkshop(services, secretariat, calling)).toBe(2)

  const mail = await database
    .selectFrom('mail')
    .select(['address', 'paragraphs'])
    .where('subject', '=', 'The workshop is called off, cycle 1')
    .orderBy('address')
    .execute()
  expect(mail.map(({ address }) => address)).toEqual(['Account@sample.example', 'second@sample.example'])
  expect(mail[0]?.paragraphs).toContain('Why: The hall is closed')
  // The mail goes out whatever the account wants of others: a place in it is worth a journey.
  expect(await inboxOf(account)).toEqual([
    ['The workshop is called off, cycle 1', true],
    ['You have a place in the workshop, cycle 1', true],
  ])
  const off = refused(['workshop.called_off'], 409)
  const changing = {
    cycle: 1,
    held: { id, revision: 2 },
    plan: workshopPlan({ day: '2026-12-15', places: 9 }),
  }
  for (const act of [
    () => callOffWorkshop(services, secretariat, { ...calling, revision: 2 }),
    () => registerForWorkshop(services, { token }, placeFor('late')),
    () => giveUpPlace(services, first.token),
    () => saveWorkshop(services, secretariat, changing),
    () => inviteToWorkshop(services, secretariat, id),
    () => takeAttendance(at('2026-12-15T06:00:00Z'), secretariat, { workshop: id, listed: [], came: [] }),
  ])
    await expect(act()).rejects.toMatchObject(off)
  expect((await readInvitation(services, token))?.workshop.calledOff).toEqual(calling.reason)
  expect(await remindWorkshops(at('2026-12-14T10:00:00Z'))).toBe(0)
})

test('who has a place is reminded once from noon of the day before, and again when the day moves', async () => {
  const { id, token } = await invited({ day: '2026-12-20', closesOn: '2026-12-08' })
  await registerForWorkshop(services, { token }, placeFor('reminded'))
  await registerForWorkshop(services, { token }, placeFor('waits'))
  const count = async (moment: string) => remindWorkshops(at(moment))
  expect(await count('2026-12-19T08:30:00Z')).toBe(0)
  expect(await count('2026-12-19T09:30:00Z')).toBe(1)
  expect(await count('2026-12-19T10:30:00Z')).toBe(0)
  await saveWorkshop(services, secretariat, {
    ...{ cycle: 1, held: { id, revision: 1 } },
    plan: workshopPlan({ day: '2026-12-21' }),
  })
  const told = async () =>
    (
      await database
        .selectFrom('mail')
        .selectAll()
        .where('subject', '=', 'The workshop has moved, cycle 1')
        .execute()
    )
      .map(({ address, paragraphs }) => `${address}: ${(paragraphs as string[])[0]}`)
      .sort()
  const news = await told()
  expect(news.map((line) => line.split(':')[0])).toEqual(['reminded@sample.example', 'waits@sample.example'])
  expect(news[0]).toContain('21 December 2026')
  const held = (revision: number) => ({ cycle: 1, held: { id, revision } })
  const sameDay = workshopPlan({ day: '2026-12-21', title: bothLanguages('ورشة أخرى', 'Other title') })
  await saveWorkshop(services, secretariat, { ...held(2), plan: sameDay })
  expect(await told()).toHaveLength(2)
  await expect(
    saveWorkshop(at('2026-12-21T07:00:00Z'), secretariat, {
      ...held(3),
      plan: workshopPlan({ day: '2026-12-28' }),
    }),
  ).rejects.toMatchObject(refused(['workshop.held'], 409))
  expect(await count('2026-12-19T11:30:00Z')).toBe(0)
  expect(await count('2026-12-20T10:00:00Z')).toBe(1)
})

test('a reminder of the census stands in the inbox of who has an account, without its link', async () => {
  await database
    .insertInto('person')
    .values({
      id: '00000000-0000-4000-8000-0000000000cc',
      name_ar: 'مجيب',
      name_en: 'Answers',
      email: 'e@sample.example',
    })
    .execute()
  await remindCensus(services, secretariat, 1)
  const notice = await database
    .selectFrom('notice')
    .select(['subject_en', 'link', 'body'])
    .where('person', '=', '00000000-0000-4000-8000-0000000000cc')
    .executeTakeFirstOrThrow()
  expect(notice).toMatchObject({
    subject_en: 'Reminder: census of service centres, cycle 1',
    link: '/notices',
  })
  expect(JSON.stringify(notice.body)).not.toContain(await lastSecret(database, 'e@sample.example'))
})

test('what comes too often over one link from one place is told so; others go on', async () => {
  const counted = (link: string, sender: string) => countRegistration(services, link, sender)
  await counted('a link', '192.0.2.1')
  await database
    .updateTable('sign_in_attempt')
    .set({ points: 200 })
    .where('key', 'like', 'workshop-from:%')
    .execute()
  await expect(counted('a link', '192.0.2.1')).rejects.toMatchObject(refused(['workshop.too_many'], 429))
  await counted('a link', '192.0.2.2')
  await counted('another link', '192.0.2.1')
})
