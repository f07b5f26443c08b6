import { base32 } from '@better-auth/utils/base32'
import { createOTP } from '@better-auth/utils/otp'
import { expect, test } from 'vitest'
import { freshDatabase } from '../../../tests/support/database.ts'
import { servicesFor } from '../../../tests/support/services.ts'
import { countAttempt } from './attempts.server.ts'
import { authOf } from './auth-of.server.ts'
import {
  countBackupCodes,
  prepareApp,
  renewBackupCodes,
  turnOffApp,
  turnOnApp,
} from './authenticator-app.server.ts'
import { writeAccount } from './create-account.server.ts'
import { endSession } from './end-session.server.ts'
import { findPerson } from './find-person.server.ts'
import { readSignIn } from './read-sign-in.server.ts'
import { removePasskey } from './remove-passkey.server.ts'
import { resetSecondFactor } from './reset-second-factor.server.ts'
import { asksSecondFactor, type Role, roles } from './role.ts'
import { signInByCode, signInByPassword } from './sign-in.server.ts'
import { withholdRoles } from './withhold-roles.ts'

const { database } = await freshDatabase()
const services = servicesFor(database)
const named = { title_ar: 'برنامج', title_en: 'Programme', country_ar: 'بلد', country_en: 'Country' }
await database
  .insertInto('programme')
  .values({ ...named, sample: false })
  .execute()

const password = 'a password that is long'
const visit = (headers = new Headers()) => ({ headers, address: '192.0.2.1' })
const given = { password, address: '192.0.2.1' }
const browserWith = (cookies: readonly string[]): Headers =>
  new Headers({ Cookie: cookies.map((cookie) => cookie.split(';')[0]).join('; ') })

async function create(email: string, ...held: Role[]): Promise<string> {
  const account = { name: { ar: 'اسم', en: 'Name' }, email, password, roles: held }
  return database.transaction().execute((trx) => writeAccount(services, trx, account))
}

async function signIn(email: string): Promise<Headers> {
  const outcome = await signInByPassword(services, { email, password }, visit())
  if (!('cookies' in outcome)) throw new Error(outcome.kind)
  return browserWith(outcome.cookies)
}

const rolesOf = async (headers: Headers) => {
  const person = await findPerson(services, headers)
  const names = (list: readonly { role: string }[] = []) => list.map(({ role }) => role)
  return [names(person?.roles), names(person?.withheldRoles)]
}

/** Sets up an app in the browser of these headers; gives its key, its backup codes and the browser after it. */
async function setUp(id: string, headers: Headers) {
  const signer = { id, email: `${id}@x.example`, secondFactor: false }
  const app = await prepareApp(services, signer, given, headers)
  const key = new URL(app?.uri ?? '').searchParams.get('secret') ?? ''
  const secret = new TextDecoder().decode(base32.decode(key))
  // The codes of half a minute ago and of the next half are good too, so that three can be used in one test.
  const code = (later = 0) => createOTP(secret).hotp(Math.floor(Date.now() / 30_000) + later)
  const cookies = await turnOnApp(services, id, await code(-1), headers)
  return { code, backup: app?.backupCodes[0] ?? '', after: browserWith(cookies ?? []) }
}

/** What mails about their way of signing in told somebody, the first first. */
async function toldOf(address: string): Promise<string[]> {
  const rows = await database
    .selectFrom('mail')
    .select('paragraphs')
    .where('address', '=', address)
    .where('subject', 'in', ['تغيّرت طريقة دخولك', 'دخول برمز احتياطي'])
    .orderBy('created_at')
    .execute()
  return rows.map(({ paragraphs }) => String(Array.isArray(paragraphs) ? paragraphs[0] : paragraphs))
}

test('which roles wait for a second factor', () => {
  expect(roles.filter(asksSecondFactor)).toEqual([
    ...['administrator', 'secretariat', 'central-team', 'committee-chair', 'committee-vice-chair'],
    ...['committee-member', 'rapporteur', 'coordinating-member'],
  ])
  const grants = ['administrator', 'viewer'].map((role) => ({ role, scopeKind: 'programme', scopeId: null }))
  expect(withholdRoles(grants, true)).toEqual({ roles: grants, withheldRoles: [] })
  expect(withholdRoles(grants, false)).toEqual({ roles: [grants[1]], withheldRoles: [grants[0]] })
})

test('with a password alone strong roles wait; an app set up there makes them count at once', async () => {
  const id = await create('keeper@x.example', 'secretariat', 'viewer')
  const headers = await signIn('keeper@x.example')
  expect(await rolesOf(headers)).toEqual([['viewer'], ['secretariat']])
  const { after, code, backup } = await setUp(id, headers)
  expect(await rolesOf(after)).toEqual([['secretariat', 'viewer'], []])
  expect((await findPerson(services, after))?.secondFactor).toBe(true)

  for (const given of [
    { code: await code(), backup: false },
    { code: backup, backup: true },
  ]) {
    const half = await signInByPassword(services, { email: 'keeper@x.example', password }, visit())
    expect(half.kind).toBe('code-needed')
    const halfway = browserWith('cookies' in half ? half.cookies : [])
    expect(await findPerson(services, halfway), 'half-way nobody is signed in').toBeNull()
    const whole = await signInByCode(services, given, visit(halfway))
    expect(await rolesOf(browserWith('cookies' in whole ? whole.cookies : []))).toEqual([
      ['secretariat', 'viewer'],
      [],
    ])
  }
  expect(backup).toMatch(/^[a-z2-9]{5}-[a-z2-9]{5}$/)
  expect(await toldOf('keeper@x.example')).toEqual([
    expect.stringContaining('شُغّل تطبيق المصادقة'),
    expect.stringContaining('رمز احتياطي'),
  ])
})

test('a code is taken once: of two who send it at once one enters, and what turned the app on signs nobody in', async () => {
  const email = 'once@x.example'
  const id = await create(email, 'secretariat')
  const { code } = await setUp(id, await signIn(email))
  const trySigningIn = async (given: string) =>
    (await signInByCode(services, { code: given, backup: false }, visit(await signIn(email)))).kind
  expect(await trySigningIn(await code(-1))).toBe('refused')
  const count = async () =>
    (await database.selectFrom('sign_in_session').select('id').where('person_id', '=', id).execute()).length
  const before = await count()
  const now = await code()
  const kinds = await Promise.all([now, now, now].map(trySigningIn))
  expect(kinds.toSorted()).toEqual(['refused', 'refused', 'signed-in'])
  expect(await count(), 'a code sent again leaves no session').toBe(before + 1)
  expect(await trySigningIn(await code(1)), 'the next one is as good as ever').toBe('signed-in')
})

test('new backup codes take the place of those of before, with the password, and their owner is told', async () => {
  const email = 'paper@x.example'
  const id = await create(email, 'secretariat')
  const { after, backup } = await setUp(id, await signIn(email))
  const owner = { id, email, secondFactor: true }
  expect(
    await renewBackupCodes(services, owner, { ...given, password: 'not this one at all' }, after),
  ).toBeNull()
  const codes = (await renewBackupCodes(services, owner, given, after)) ?? []
  expect(codes).toHaveLength(10)
  const kindOf = async (code: string) =>
    (await signInByCode(services, { code, backup: true }, visit(await signIn(email)))).kind
  expect(await kindOf(backup)).toBe('refused')
  expect(await kindOf(codes[0] ?? '')).toBe('signed-in')
  expect(await countBackupCodes(services, id)).toBe(9)
  expect(await countBackupCodes(services, await create('none@x.example'))).toBeNull()
  expect((await toldOf(email))[1]).toContain('صدرت رموز احتياطية جديدة')
})

test('codes are not guessed by signing in again and again: after ten wrong ones none is looked at for a while', async () => {
  const email = 'guessed@x.example'
  const { code } = await setUp(await create(email, 'secretariat'), await signIn(email))
  const kinds: string[] = []
  for (let round = 0; round < 3; round += 1) {
    const halfway = await signIn(email)
    for (let time = 0; time < 4; time += 1)
      kinds.push((await signInByCode(services, { code: '000000', backup: false }, visit(halfway))).kind)
  }
  expect(kinds).toEqual([...Array(10).fill('refused'), 'too-many', 'too-many'])
  const right = { code: await code(), backup: false }
  expect((await signInByCode(services, right, visit(await signIn(email)))).kind).toBe('too-many')
})

test('an app turned off takes its strength from the session', async () => {
  const id = await create('off@x.example', 'secretariat')
  const { after } = await setUp(id, await signIn('off@x.example'))
  const cookies = await turnOffApp(services, { id, email: 'off@x.example', secondFactor: true }, given, after)
  expect(await rolesOf(browserWith(cookies ?? []))).toEqual([[], ['secretariat']])
  expect(await toldOf('off@x.example'), 'its owner hears of both').toEqual([
    expect.stringContaining('شُغّل تطبيق المصادقة'),
    expect.stringContaining('أُوقف تطبيق المصادقة'),
  ])
})

test('whoever has a passkey changes nothing about it with the password alone', async () => {
  const id = await create('stolen@x.example', 'secretariat')
  const headers = await signIn('stolen@x.example')
  const passkey = await database
    .insertInto('sign_in_passkey')
    .values({
      ...{ person_id: id, public_key: 'x', credential_id: 'x', counter: 0 },
      ...{ device_type: 'singleDevice', backed_up: false },
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const weak = { id, email: 'stolen@x.example', secondFactor: false }
  for (const change of [
    () => prepareApp(services, weak, given, headers),
    () => turnOffApp(services, weak, given, headers),
    () => removePasskey(services, weak, passkey.id, headers),
  ])
    await expect(change()).rejects.toMatchObject({ status: 403, faults: [{ code: 'second-factor.needed' }] })
  expect(await toldOf('stolen@x.example'), 'nothing changed').toEqual([])
  for (const unknown of ['abc', '-'.repeat(36), crypto.randomUUID()]) {
    const strong = { id, secondFactor: true }
    await expect(removePasskey(services, strong, unknown, headers)).rejects.toMatchObject({ status: 404 })
    await expect(endSession(services, id, unknown, headers)).rejects.toMatchObject({ status: 404 })
  }
  await removePasskey(services, { id, secondFactor: true }, passkey.id, headers)
  expect(await toldOf('stolen@x.example')).toEqual([expect.stringContaining('حُذف مفتاح مرور')])
  expect(await prepareApp(services, weak, given, headers)).not.toBeNull()
})

test('the password is not guessed in a browser that was left open: wrong ones are counted there too', async () => {
  const email = 'open@x.example'
  const id = await create(email, 'viewer')
  const headers = await signIn(email)
  const owner = { id, email, secondFactor: false }
  const guess = (word: string) => prepareApp(services, owner, { ...given, password: word }, headers)
  for (let time = 0; time < 9; time += 1) await countAttempt(services, email, given.address)
  expect(await guess('a wrong password')).toBeNull()
  await expect(guess(password)).rejects.toMatchObject({
    status: 429,
    faults: [{ code: 'password.too_many' }],
  })
  await expect(turnOffApp(services, owner, given, headers)).rejects.toMatchObject({ status: 429 })
  expect(
    await prepareApp(services, owner, { password, address: '192.0.2.2' }, headers),
    'its owner, elsewhere',
  ).not.toBeNull()
})

test('a passkey is added soon after signing in, and not in a browser that was left open', async () => {
  const email = 'fresh@x.example'
  const id = await create(email, 'viewer')
  const headers = await signIn(email)
  const { api } = authOf(services)
  const ask = () => api.generatePasskeyRegistrationOptions({ headers, query: {} })
  expect(await ask()).toHaveProperty('challenge')
  expect((await readSignIn(services, id, headers)).fresh).toBe(true)
  const before = new Date(Date.now() - 20 * 60_000)
  await database
    .updateTable('sign_in_session')
    .set({ created_at: before })
    .where('person_id', '=', id)
    .execute()
  await expect(ask()).rejects.toThrow(/fresh/i)
  expect((await readSignIn(services, id, headers)).fresh).toBe(false)
})

test('somebody who lost their phone starts again with the password', async () => {
  const id = await create('lost@x.example', 'secretariat')
  const { after } = await setUp(id, await signIn('lost@x.example'))
  const administrator = {
    ...{ id: crypto.randomUUID(), name: 'اسم', email: '', employer: null, secondFactor: true },
    roles: [{ role: 'administrator', scopeKind: 'programme', scopeId: null }],
  }
  const asked = { person: id, reason: 'lost the phone' }
  await resetSecondFactor(services, administrator, asked)
  expect(await findPerson(services, after)).toBeNull()
  expect(await rolesOf(await signIn('lost@x.example'))).toEqual([[], ['secretariat']])
  await expect(resetSecondFactor(services, administrator, asked)).rejects.toThrow('people.no_second_factor')
})

test('an invented programme does not ask', async () => {
  await create('sample@x.example', 'administrator')
  const headers = await signIn('sample@x.example')
  expect(await rolesOf(headers)).toEqual([[], ['administrator']])
  await database.updateTable('programme').set({ sample: true }).execute()
  expect(await rolesOf(headers)).toEqual([['administrator'], []])
  await database.updateTable('programme').set({ sample: false }).execute()
})
