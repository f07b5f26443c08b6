import { expect, test } from 'vitest'
import type { Person } from '#platform/access.ts'
import { dayAfter, todayOf } from '#platform/day.ts'
import { freshDatabase } from '../../../tests/support/database.ts'
import { servicesFor } from '../../../tests/support/services.ts'
import { changeEmployer } from './change-employer.server.ts'
import { changeIdentity } from './change-identity.server.ts'
import { writeAccount } from './create-account.server.ts'
import { disablePerson, enablePerson } from './disable-person.server.ts'
import { endRole } from './end-role.server.ts'
import { endSessions } from './end-sessions.server.ts'
import { findPerson } from './find-person.server.ts'
import { giveRole, type RoleGiving } from './give-role.server.ts'
import { listPeople, readEmployer } from './read.server.ts'
import type { Role } from './role.ts'
import { signInByPassword } from './sign-in.server.ts'

const { database } = await freshDatabase()
const services = servicesFor(database)
const named = { title_ar: 'عيّنة', title_en: 'Sample', country_ar: 'بلد', country_en: 'Country' }
await database
  .insertInto('programme')
  .values({ ...named, sample: true })
  .execute()
await database
  .insertInto('entity')
  .values(['E1', 'E2'].map((code) => ({ code, name_ar: `جهة ${code}`, name_en: `Entity ${code}` })))
  .execute()

const today = todayOf(services.clock)
const dayFrom = (days: number): string => dayAfter(today, days)
const { zone } = services.clock
const password = 'a password that is long'
let made = 0

const personOf = (id: string, ...roles: Role[]): Person => ({
  ...{ id, name: 'اسم', email: '', employer: null, secondFactor: true },
  roles: roles.map((role) => ({ role, scopeKind: 'programme', scopeId: null })),
})

/** An account with these roles over the whole programme, and its browser signed in. */
async function create(...roles: Role[]): Promise<{ id: string; headers: Headers; email: string }> {
  const email = `person-${++made}@sample.example`
  const name = { ar: `شخص ${made}`, en: `Person ${made}` }
  const id = await database
    .transaction()
    .execute((trx) => writeAccount(services, trx, { name, email, password, roles }))
  return { id, email, headers: await signIn(email) }
}

async function signIn(email: string): Promise<Headers> {
  const visit = { headers: new Headers(), address: '192.0.2.1' }
  const outcome = await signInByPassword(services, { email, password }, visit)
  if (!('cookies' in outcome)) throw new Error(outcome.kind)
  return new Headers({ Cookie: outcome.cookies.map((cookie) => cookie.split(';')[0]).join('; ') })
}

const first = await create('administrator')
const administrator = personOf(first.id, 'administrator')

const giving = (person: string, change: Partial<RoleGiving> = {}): RoleGiving => ({
  ...{ person, role: 'viewer', scopeKind: 'programme', scopeId: null, from: today, until: null, reason: '' },
  ...change,
})

const heldNow = async (headers: Headers) =>
  (await findPerson(services, headers))?.roles.map(({ role }) => role)

const grantOf = async (person: string, role: Role): Promise<string> =>
  (
    await database
      .selectFrom('person_role')
      .select('id')
      .where('person', '=', person)
      .where('role', '=', role)
      .executeTakeFirstOrThrow()
  ).id

const audited = (person: string) =>
  database
    .selectFrom('audit')
    .selectAll()
    .where('subject_id', '=', person)
    .where('action', 'like', 'people.%')
    .orderBy('id', 'desc')
    .execute()

test('a role given or ended counts at the next request of a session that is open already', async () => {
  const { id, headers } = await create()
  expect(await heldNow(headers)).toEqual([])
  await giveRole(services, administrator, giving(id, { reason: 'joins the team' }))
  expect(await heldNow(headers)).toEqual(['viewer'])
  await endRole(services, administrator, {
    ...{ person: id, last: null, reason: 'leaves' },
    grant: await grantOf(id, 'viewer'),
  })
  expect(await heldNow(headers)).toEqual([])
  const [ended, given] = await audited(id)
  expect(ended).toMatchObject({ action: 'people.role-ended', actor: first.id, why: 'leaves' })
  expect(given).toMatchObject({ action: 'people.role-given', after: { role: 'viewer', scope: 'programme' } })
})

test('a role holds within its scope and its days', async () => {
  const { id, headers } = await create()
  await giveRole(
    services,
    administrator,
    giving(id, { role: 'entity-liaison', scopeKind: 'entity', scopeId: 'E1', until: dayFrom(3) }),
  )
  await giveRole(services, administrator, giving(id, { from: dayFrom(2) }))
  expect((await findPerson(services, headers))?.roles).toEqual([
    { role: 'entity-liaison', scopeKind: 'entity', scopeId: 'E1' },
  ])
  const longer = { person: id, last: dayFrom(9), reason: 'ends' }
  await expect(
    endRole(services, administrator, { ...longer, grant: await grantOf(id, 'entity-liaison') }),
    'ending a role does not make it longer',
  ).rejects.toMatchObject({ status: 422, faults: [{ code: 'people.ends_before' }] })
  const within = { kind: 'entity', id: 'E1' }
  const liaisons = { roles: ['entity-liaison'], scope: within }
  expect((await listPeople(database, { ...liaisons, on: today, zone })).map((one) => one.id)).toEqual([id])
  expect(await listPeople(database, { ...liaisons, on: dayFrom(4), zone })).toEqual([])
  expect(
    await listPeople(database, { ...liaisons, scope: { kind: 'entity', id: 'E2' }, on: today, zone }),
  ).toEqual([])
  expect(
    (await listPeople(database, { roles: ['viewer'], on: dayFrom(2), zone })).map((one) => one.id),
  ).toEqual([id])
})

test.each([
  [{ role: 'king' }, 'people.role_unfit'],
  [{ scopeKind: 'entity', scopeId: 'E1' }, 'people.scope_unfit'],
  [{ role: 'entity-liaison', scopeKind: 'entity', scopeId: 'E9' }, 'people.scope_unknown'],
  [{ role: 'entity-liaison' }, 'people.scope_unfit'],
  [{ from: '2026-02-30' }, 'people.day_unfit'],
  [{ from: '2020-01-01' }, 'people.day_past'],
  [{ until: '2020-01-01' }, 'people.until_early'],
] as const)('a role given as %j is refused: %s', async (change, code) => {
  const { id } = await create()
  await expect(giveRole(services, administrator, giving(id, change))).rejects.toMatchObject({
    faults: [{ code }],
  })
  expect(await audited(id)).toEqual([])
})

test('a role is not given twice for the same time', async () => {
  const { id } = await create('viewer')
  await expect(giveRole(services, administrator, giving(id))).rejects.toThrow('people.role_held')
})

test('nobody but an administrator changes an account, and nobody their own', async () => {
  const { id } = await create()
  for (const role of ['secretariat', 'viewer', 'auditor', 'central-team'] as const)
    await expect(giveRole(services, personOf(crypto.randomUUID(), role), giving(id))).rejects.toMatchObject({
      status: 403,
    })
  const own = { person: first.id, reason: 'x' }
  for (const change of [
    () => giveRole(services, administrator, giving(first.id)),
    () => disablePerson(services, administrator, own),
    () => endSessions(services, administrator, own),
    () => changeEmployer(services, administrator, { ...own, entity: 'E1', from: today }),
  ])
    await expect(change()).rejects.toThrow('people.own_account')
  expect(await audited(first.id)).toEqual([])
})

test('of two administrators who take the role from each other at once, one remains', async () => {
  const { id } = await create('administrator')
  const other = personOf(id, 'administrator')
  const ending = async (person: string) => ({
    ...{ person, last: null, reason: 'x' },
    grant: await grantOf(person, 'administrator'),
  })
  const [one, two] = [await ending(id), await ending(first.id)]
  const outcomes = await Promise.allSettled([
    endRole(services, administrator, one),
    endRole(services, other, two),
  ])
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  const refused = outcomes.find(({ status }) => status === 'rejected') as PromiseRejectedResult
  expect(refused.reason).toMatchObject({ faults: [{ code: 'people.last_administrator' }] })
  expect(await listPeople(database, { roles: ['administrator'], on: today, zone })).not.toEqual([])
  // Whoever lost the role gets it back, for the tests that follow.
  const lost = outcomes[0]?.status === 'fulfilled' ? id : first.id
  await database.updateTable('person_role').set({ valid_until: null }).where('person', '=', lost).execute()
  await disablePerson(services, administrator, { person: id, reason: 'done' })
})

test('an administrator whose role will end, or who is disabled, does not count as another one', async () => {
  const { id } = await create()
  await giveRole(services, administrator, giving(id, { role: 'administrator', until: dayFrom(30) }))
  const asked = personOf(id, 'administrator')
  await expect(disablePerson(services, asked, { person: first.id, reason: 'x' })).rejects.toThrow(
    'people.last_administrator',
  )
  expect(await findPerson(services, first.headers)).not.toBeNull()
})

test('disabling ends every session and the way in; enabling opens the way again', async () => {
  const { id, headers, email } = await create('viewer')
  const elsewhere = await signIn(email)
  await disablePerson(services, administrator, { person: id, reason: 'left the service' })
  for (const browser of [headers, elsewhere]) expect(await findPerson(services, browser)).toBeNull()
  await expect(signIn(email)).rejects.toThrow('refused')
  expect((await audited(id))[0]).toMatchObject({ after: { disabled: true, sessionsEnded: 2 } })
  await enablePerson(services, administrator, { person: id, reason: 'came back' })
  expect(await heldNow(await signIn(email))).toEqual(['viewer'])
})

test('a session that was opened while its person was being disabled opens nothing', async () => {
  const { id, headers } = await create('viewer')
  await database.updateTable('person').set({ disabled_at: new Date() }).where('id', '=', id).execute()
  expect(await findPerson(services, headers)).toBeNull()
})

test('ended sessions must sign in again', async () => {
  const { id, headers, email } = await create('viewer')
  await endSessions(services, administrator, { person: id, reason: '' })
  expect(await findPerson(services, headers)).toBeNull()
  expect(await heldNow(await signIn(email))).toEqual(['viewer'])
})

test('an employer changes from a day on, counts at the next request, and the past stays', async () => {
  const { id, headers } = await create()
  const change = (entity: string | null, from: string) =>
    changeEmployer(services, administrator, { person: id, entity, from, reason: 'moved' })
  await change('E1', '2026-01-01')
  expect((await findPerson(services, headers))?.employer).toBe('E1')
  await change('E2', today)
  expect((await findPerson(services, headers))?.employer).toBe('E2')
  expect(await readEmployer(database, id, '2026-01-01')).toBe('E1')
  expect(await readEmployer(database, id, '2025-12-31')).toBeNull()
  await expect(change('E1', '2026-02-01')).rejects.toThrow('people.employer_later')
  await expect(change('E2', dayFrom(5))).rejects.toThrow('people.employer_same')
  await expect(change('E9', dayFrom(5))).rejects.toThrow('people.scope_unknown')
  await change(null, dayFrom(5))
  expect(await readEmployer(database, id, dayFrom(4))).toBe('E2')
  expect(await readEmployer(database, id, dayFrom(5))).toBeNull()
})

test('the database itself lets nobody work for two entities at once', async () => {
  const { id } = await create()
  const row = { person: id, valid_from: '2026-01-01' }
  await database
    .insertInto('employment')
    .values({ ...row, entity: 'E1' })
    .execute()
  await expect(
    database
      .insertInto('employment')
      .values({ ...row, entity: 'E2', valid_from: '2026-06-01' })
      .execute(),
  ).rejects.toThrow('one entity at a time')
})

test('a name is corrected while its owner is signed in; another address ends their sessions and tells both', async () => {
  const { id, headers, email } = await create('viewer')
  const is = {
    person: id,
    name: { ar: `شخص ${made}`, en: `Person ${made}` },
    email,
    reason: 'as on the card',
  }
  await expect(changeIdentity(services, administrator, is)).rejects.toThrow('people.identity_same')
  const named = { ar: 'شخص آخر', en: 'Somebody Else' }
  await changeIdentity(services, administrator, { ...is, name: named })
  expect(await findPerson(services, headers)).toMatchObject({
    name: 'شخص آخر',
    nameEn: 'Somebody Else',
    email,
  })
  const other = await create()
  for (const [to, code] of [
    [other.email.toUpperCase(), 'people.email_taken'],
    ['no address', 'people.email_unfit'],
  ] as const)
    await expect(changeIdentity(services, administrator, { ...is, email: to })).rejects.toThrow(code)
  await changeIdentity(services, administrator, { ...is, name: named, email: 'Moved@Sample.example' })
  expect(await findPerson(services, headers)).toBeNull()
  await expect(signIn(email)).rejects.toThrow('refused')
  expect((await findPerson(services, await signIn('moved@sample.example')))?.id).toBe(id)
  const told = database.selectFrom('mail').select('address').where('subject', '=', 'تغيّر بريد حسابك')
  expect((await told.execute()).map(({ address }) => address).toSorted()).toEqual([
    ...['moved@sample.example', email].toSorted(),
  ])
  expect(await audited(id)).toMatchObject([
    { action: 'people.identity-changed', after: { changed: ['email'], sessionsEnded: 1 } },
    { action: 'people.identity-changed', after: { changed: ['name_ar', 'name_en'] } },
  ])
  expect(JSON.stringify(await audited(id))).not.toMatch(/sample\.example|Somebody/)
})
