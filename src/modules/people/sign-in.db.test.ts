import { beforeAll, expect, test } from 'vitest'
import { freshDatabase } from '../../../tests/support/database.ts'
import { servicesFor } from '../../../tests/support/services.ts'
import { countAttempt } from './attempts.server.ts'
import { prepareApp, turnOnApp } from './authenticator-app.server.ts'
import { createSampleAccounts, type SampleAccount } from './create-sample-accounts.server.ts'
import { endOtherSessions, endSession } from './end-session.server.ts'
import { findPerson, hasSessionCookie } from './find-person.server.ts'
import { removePasskey } from './remove-passkey.server.ts'
import { signInByPassword, signOut } from './sign-in.server.ts'

const { database } = await freshDatabase()
const services = servicesFor(database)
let accounts: SampleAccount[] = []

beforeAll(async () => {
  const named = { title_ar: 'عيّنة', title_en: 'Sample', country_ar: 'بلد', country_en: 'Country' }
  await database
    .insertInto('programme')
    .values({ ...named, sample: true })
    .execute()
  accounts = await createSampleAccounts(services)
})

const accountOf = (role: string): SampleAccount => accounts.find((account) => account.role === role)!
const visit = (address = '192.0.2.1') => ({ headers: new Headers({ 'User-Agent': 'test' }), address })

/** The Cookie header of a browser that was sent these Set-Cookie values. */
const browserWith = (cookies: readonly string[]): Headers =>
  new Headers({ Cookie: cookies.map((cookie) => cookie.split(';')[0]).join('; ') })

async function signIn(role: string): Promise<Headers> {
  const outcome = await signInByPassword(services, accountOf(role), visit())
  if (!('cookies' in outcome)) throw new Error(outcome.kind)
  return browserWith(outcome.cookies)
}

test('the right password opens a session with the roles held now', async () => {
  const headers = await signIn('administrator')
  const person = await findPerson(services, headers)
  expect(person).toMatchObject({ email: 'admin@sample.example', nameEn: 'Administrator (sample)' })
  expect(person?.roles).toEqual([{ role: 'administrator', scopeKind: 'programme', scopeId: null }])
})

test('a role that ended or has not begun is not held', async () => {
  const headers = await signIn('viewer')
  const person = await findPerson(services, headers)
  const day = 86_400_000
  await database
    .insertInto('person_role')
    .values([
      {
        person: person!.id,
        role: 'administrator',
        valid_from: new Date(Date.now() - 2 * day),
        valid_until: new Date(Date.now() - day),
      },
      { person: person!.id, role: 'secretariat', valid_from: new Date(Date.now() + day) },
    ])
    .execute()
  expect((await findPerson(services, headers))?.roles.map(({ role }) => role)).toEqual(['viewer'])
})

test('a wrong password and an unknown email are refused alike, and leave no session', async () => {
  const before = await countSessions()
  const wrong = await signInByPassword(
    services,
    { ...accountOf('viewer'), password: 'not this one at all' },
    visit(),
  )
  const unknown = await signInByPassword(
    services,
    { email: 'nobody@sample.example', password: 'not this one at all' },
    visit(),
  )
  expect([wrong, unknown]).toEqual([{ kind: 'refused' }, { kind: 'refused' }])
  expect(await countSessions()).toBe(before)
})

const countSessions = async (): Promise<number> =>
  (await database.selectFrom('sign_in_session').select('id').execute()).length

test('a forged, cut or ended session opens nothing', async () => {
  const headers = await signIn('viewer')
  const cookie = headers.get('Cookie') ?? ''
  for (const forged of [cookie.slice(0, -3), cookie.replace('=', '=x'), cookie.split('.')[0] ?? ''])
    expect(await findPerson(services, new Headers({ Cookie: forged })), forged).toBeNull()
  expect(await findPerson(services, headers)).not.toBeNull()
  await signOut(services, headers)
  expect(hasSessionCookie(services, headers)).toBe(true)
  expect(await findPerson(services, headers)).toBeNull()
})

test('sessions are kept under a token that audit and logs never see, and signing in is recorded', async () => {
  await signIn('secretariat')
  const rows = await database.selectFrom('audit').select(['action', 'actor', 'after']).execute()
  expect(rows.filter(({ action }) => action === 'sign-in.password').length).toBeGreaterThan(0)
  expect(JSON.stringify(rows)).not.toContain('sample.example')
})

test('attempts count for the account at its address, not for others', async () => {
  for (let at = 0; at < 10; at++)
    expect(await countAttempt(services, 'Guessed@x.example', '192.0.2.7')).not.toBeNull()
  expect(await countAttempt(services, 'guessed@x.example', '192.0.2.7'), 'the eleventh').toBeNull()
  expect(await countAttempt(services, 'guessed@x.example', '192.0.2.8'), 'from elsewhere').not.toBeNull()
  expect(await countAttempt(services, 'other@x.example', '192.0.2.7'), 'somebody else there').not.toBeNull()
  const keys = await database.selectFrom('sign_in_attempt').select('key').execute()
  expect(JSON.stringify(keys)).not.toMatch(/x\.example|192\.0/)
})

test('a success forgets the failures before it', async () => {
  for (let at = 0; at < 9; at++) await countAttempt(services, 'careless@x.example', '192.0.2.9')
  await (await countAttempt(services, 'careless@x.example', '192.0.2.9'))?.succeeded()
  expect(await countAttempt(services, 'careless@x.example', '192.0.2.9')).not.toBeNull()
})

test('an app counts only after its first code; a wrong password or code changes nothing', async () => {
  const headers = await signIn('secretariat')
  const id = (await findPerson(services, headers))!.id
  const { email, password } = accountOf('secretariat')
  const owner = { id, email, secondFactor: false }
  expect(
    await prepareApp(services, owner, { password: 'wrong password here', address: '192.0.2.9' }, headers),
  ).toBeNull()
  const setUp = await prepareApp(services, owner, { password, address: '192.0.2.9' }, headers)
  expect(setUp?.uri).toMatch(/^otpauth:\/\/totp\//)
  expect(setUp?.backupCodes.length).toBeGreaterThanOrEqual(8)
  expect(await turnOnApp(services, id, '000000', headers)).toBeNull()
  const outcome = await signInByPassword(services, accountOf('secretariat'), visit())
  expect(outcome.kind).toBe('signed-in')
  const stored = await database
    .selectFrom('sign_in_totp')
    .selectAll()
    .where('person_id', '=', id)
    .executeTakeFirst()
  expect(setUp?.uri).not.toContain(stored?.secret)
})

test('nobody ends a session or removes a passkey of somebody else', async () => {
  const mine = await signIn('viewer')
  const me = (await findPerson(services, mine))!.id
  const theirs = await signIn('administrator')
  const them = (await findPerson(services, theirs))!.id
  const session = await database
    .selectFrom('sign_in_session')
    .select('id')
    .where('person_id', '=', them)
    .executeTakeFirstOrThrow()
  await expect(endSession(services, me, session.id, mine)).rejects.toMatchObject({ status: 404 })
  await expect(
    removePasskey(services, { id: me, secondFactor: false }, crypto.randomUUID(), mine),
  ).rejects.toMatchObject({ status: 404 })
  expect(await findPerson(services, theirs)).not.toBeNull()
  await endSession(services, them, session.id, theirs)
})

test('all other sessions end at once, those of nobody else, and this one stays', async () => {
  const [here, ...others] = [await signIn('viewer'), await signIn('viewer'), await signIn('viewer')]
  const theirs = await signIn('auditor')
  const me = (await findPerson(services, here!))!.id
  await endOtherSessions(services, me, here!)
  for (const other of others) expect(await findPerson(services, other)).toBeNull()
  expect((await findPerson(services, here!))?.id).toBe(me)
  expect(await findPerson(services, theirs)).not.toBeNull()
})
