import { beforeEach, expect, test } from 'vitest'
import type { Person } from '#platform/access.ts'
import { contentOf } from '#platform/mail/mail-content.ts'
import { openAction } from '#platform/mail/open-action.ts'
import { freshDatabase } from '../../../tests/support/database.ts'
import { servicesFor } from '../../../tests/support/services.ts'
import { acceptInvitation } from './accept-invitation.server.ts'
import { changePassword } from './change-password.server.ts'
import { writeAccount } from './create-account.server.ts'
import { findPerson } from './find-person.server.ts'
import { readSessionToken } from './read-session-token.server.ts'
import { askReset, resetPassword } from './reset-password.server.ts'
import { signInByPassword } from './sign-in.server.ts'

const { database } = await freshDatabase({ max: 8 })
const services = servicesFor(database)
const first = 'seven green doors near the sea'
const next = 'nine quiet boats under the moon'
let count = 0
let email = ''
let id = ''

beforeEach(async () => {
  count += 1
  email = `somebody${count}@sample.example`
  const name = { ar: 'تجربة', en: 'Trial' }
  id = await database
    .transaction()
    .execute((trx) => writeAccount(services, trx, { name, email, password: first, roles: ['viewer'] }))
})

const visit = { headers: new Headers(), address: '192.0.2.1' }
const kindOf = async (password: string) => (await signInByPassword(services, { email, password }, visit)).kind

async function signedIn(): Promise<{ headers: Headers; person: Person; session: string }> {
  const outcome = await signInByPassword(services, { email, password: first }, visit)
  if (!('cookies' in outcome)) throw new Error(outcome.kind)
  const headers = new Headers({ Cookie: outcome.cookies.map((cookie) => cookie.split(';')[0]).join('; ') })
  const person = await findPerson(services, headers)
  const session = await readSessionToken(services, headers)
  if (person === null || session === null) throw new Error('not signed in')
  return { headers, person, session }
}

const mails = () =>
  database.selectFrom('mail').selectAll().where('address', '=', email).orderBy('created_at').execute()

async function newestToken(): Promise<string> {
  const row = (await mails()).findLast(({ action }) => JSON.stringify(action).includes('sealed'))
  const content = row === undefined ? null : contentOf(row)
  return content === null ? '' : (openAction(services.config, content).action?.href.split('/').at(-1) ?? '')
}

const ask = (address = '192.0.2.1') => askReset(services, { email, language: 'en', address })

test('one’s own password is changed with the current one; other sessions end and a mail tells of it', async () => {
  const here = await signedIn()
  const there = await signedIn()
  const change = {
    current: first,
    next,
    language: 'ar',
    session: here.session,
    address: '192.0.2.1',
  } as const
  await expect(
    changePassword(services, here.person, { ...change, current: 'wrong password here' }),
  ).rejects.toMatchObject({ message: 'password.wrong' })
  await expect(
    changePassword(services, here.person, { ...change, next: 'Password1234!' }),
  ).rejects.toMatchObject({ message: 'password.known' })
  await expect(
    changePassword(services, here.person, { ...change, next: 'Somebody1-2026' }),
  ).rejects.toMatchObject({ message: 'password.own' })
  expect(await mails()).toEqual([])
  await changePassword(services, here.person, change)
  expect(await findPerson(services, here.headers)).not.toBeNull()
  expect(await findPerson(services, there.headers)).toBeNull()
  expect([await kindOf(first), await kindOf(next)]).toEqual(['refused', 'signed-in'])
  expect((await mails()).map(({ subject }) => subject)).toEqual(['تغيّرت كلمة المرور'])
})

test('the current password is not guessed without end', async () => {
  const { person, session } = await signedIn()
  const change = {
    current: 'wrong password here',
    next,
    language: 'ar',
    session,
    address: '192.0.2.7',
  } as const
  const codes = new Set<string>()
  for (let guess = 0; guess < 12; guess += 1)
    await changePassword(services, person, change).catch(({ message }) => codes.add(message))
  expect([...codes]).toEqual(['password.wrong', 'password.too_many'])
})

test('a link of the mail chooses a new password once, and ends every session', async () => {
  const { headers } = await signedIn()
  await ask()
  const token = await newestToken()
  await expect(
    resetPassword(services, { token, password: 'Password1234!', language: 'en' }),
  ).rejects.toMatchObject({ message: 'password.known' })
  expect(await findPerson(services, headers)).not.toBeNull()
  await resetPassword(services, { token, password: next, language: 'en' })
  expect(await findPerson(services, headers)).toBeNull()
  expect([await kindOf(first), await kindOf(next)]).toEqual(['refused', 'signed-in'])
  await expect(resetPassword(services, { token, password: first, language: 'en' })).rejects.toMatchObject({
    message: 'link.used',
  })
})

test('a link dies by time, by a newer one, by a change of password and with the account', async () => {
  const reset = (token: string, at = services) => resetPassword(at, { token, password: next, language: 'en' })
  await ask()
  const old = await newestToken()
  await ask()
  const token = await newestToken()
  await expect(reset(old)).rejects.toMatchObject({ message: 'link.ended' })
  const later = { ...services, clock: { zone: 'UTC', now: () => new Date(Date.now() + 61 * 60_000) } }
  await expect(reset(token, later)).rejects.toMatchObject({ message: 'link.expired' })
  await database.updateTable('person').set({ disabled_at: new Date() }).where('id', '=', id).execute()
  await expect(reset(token)).rejects.toMatchObject({ message: 'link.ended' })
  await database.updateTable('person').set({ disabled_at: null }).where('id', '=', id).execute()
  const { person, session } = await signedIn()
  await changePassword(services, person, {
    ...{ current: first, next: 'five old lamps on the hill', language: 'en', session, address: '192.0.2.1' },
  })
  await expect(reset(token)).rejects.toMatchObject({ message: 'link.ended' })
})

test('ten uses at once change it once; the link accepts no invitation', async () => {
  await ask()
  const token = await newestToken()
  await expect(acceptInvitation(services, { token, password: next })).rejects.toMatchObject({
    message: 'link.unknown',
  })
  const outcomes = await Promise.allSettled(
    Array.from({ length: 10 }, () => resetPassword(services, { token, password: next, language: 'en' })),
  )
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
})

test('an unknown, a disabled and a known address are answered after the same time; only the last gets a mail', async () => {
  const times: number[] = []
  const before = await database.selectFrom('mail').select('id').execute()
  for (const asked of ['nobody@sample.example', email]) {
    const started = performance.now()
    await askReset(services, { email: asked, language: 'en', address: '192.0.2.3' })
    times.push(performance.now() - started)
  }
  expect(Math.min(...times)).toBeGreaterThan(390)
  expect(await database.selectFrom('mail').select('id').execute()).toHaveLength(before.length + 1)
  await database.updateTable('person').set({ disabled_at: new Date() }).where('id', '=', id).execute()
  await ask()
  expect(await mails()).toHaveLength(1)
})

test('one address gets three mails an hour, and no more', async () => {
  for (let asked = 0; asked < 5; asked += 1) await ask(`192.0.2.${asked + 10}`)
  expect(await mails()).toHaveLength(3)
})
