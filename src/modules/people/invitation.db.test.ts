import { beforeAll, expect, test } from 'vitest'
import type { Person } from '#platform/access.ts'
import { todayOf } from '#platform/day.ts'
import { contentOf } from '#platform/mail/mail-content.ts'
import { openAction } from '#platform/mail/open-action.ts'
import { freshDatabase } from '../../../tests/support/database.ts'
import { servicesFor } from '../../../tests/support/services.ts'
import { acceptInvitation } from './accept-invitation.server.ts'
import { resendInvitation, withdrawInvitation } from './change-invitation.server.ts'
import { createAccount } from './create-account.server.ts'
import type { NewInvitation } from './invitation.ts'
import { readInvitationView } from './invitation-view.ts'
import { invitePerson } from './invite-person.server.ts'
import { hashToken, makeToken } from './mailed-link.server.ts'
import { listGrants, readEmployer } from './read.server.ts'
import { readInvitation } from './read-invitation.server.ts'
import { readOpenInvitation } from './read-open-invitation.server.ts'
import { searchInvitations } from './search-invitations.server.ts'
import { signInByPassword } from './sign-in.server.ts'
import { tidySignIn } from './tidy-sign-in.server.ts'

const { database } = await freshDatabase({ max: 8 })
const services = servicesFor(database)
const later = (days: number) => ({
  ...services,
  clock: { zone: 'UTC', now: () => new Date(Date.now() + days * 86_400_000) },
})
const today = todayOf(services.clock)
const password = 'seven green doors near the sea'
let administrator: Person

beforeAll(async () => {
  const id = crypto.randomUUID()
  const name = { name_ar: 'مدير', name_en: 'Administrator' }
  await database
    .insertInto('person')
    .values({ id, ...name, email: 'boss@sample.example' })
    .execute()
  await database.insertInto('person_role').values({ person: id, role: 'administrator' }).execute()
  await database.insertInto('entity').values({ code: 'E12', name_ar: 'جهة', name_en: 'Entity' }).execute()
  administrator = {
    ...{ id, name: 'مدير', email: 'boss@sample.example', employer: null, secondFactor: true },
    roles: [{ role: 'administrator', scopeKind: 'programme', scopeId: null }],
  }
})

const somebody = (email: string, change: Partial<NewInvitation> = {}): NewInvitation => ({
  name: { ar: 'مدعو للتجربة', en: 'Invited for a trial' },
  ...{ email, language: 'ar', employer: 'E12' },
  roles: [
    { role: 'viewer', scopeKind: 'programme', scopeId: null, from: today, until: null },
    { role: 'entity-liaison', scopeKind: 'entity', scopeId: 'E12', from: today, until: '2099-12-31' },
  ],
  ...change,
})

/** The token in the latest mail to an address, as its receiver reads it. */
async function tokenFor(email: string): Promise<string> {
  const row = await database
    .selectFrom('mail')
    .selectAll()
    .where('address', '=', email)
    .orderBy('created_at', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  const content = contentOf(row)
  if (content === null) throw new Error('the mail was erased')
  return openAction(services.config, content).action?.href.split('/').at(-1) ?? ''
}

test('who accepts has exactly the roles and the employer of the invitation, and signs in', async () => {
  const email = 'exact@sample.example'
  const id = await invitePerson(services, administrator, somebody(email))
  const token = await tokenFor(email)
  expect(await readOpenInvitation(services, token)).toMatchObject({ email, employer: { en: 'Entity' } })
  const { person } = await acceptInvitation(services, { token, password })
  expect(await listGrants(database, person, new Date())).toEqual([
    { role: 'entity-liaison', scopeKind: 'entity', scopeId: 'E12' },
    { role: 'viewer', scopeKind: 'programme', scopeId: null },
  ])
  expect(await readEmployer(database, person, today)).toBe('E12')
  const entered = await signInByPassword(
    services,
    { email, password },
    { headers: new Headers(), address: '192.0.2.1' },
  )
  expect(entered.kind).toBe('signed-in')
  const row = await database
    .selectFrom('invitation')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  expect(row).toMatchObject({ status: 'accepted', person })
})

test('ten tabs at once open exactly one account; what comes after is told that the link was used', async () => {
  const email = 'tabs@sample.example'
  await invitePerson(services, administrator, somebody(email))
  const token = await tokenFor(email)
  const outcomes = await Promise.allSettled(
    Array.from({ length: 10 }, () => acceptInvitation(services, { token, password })),
  )
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  for (const outcome of outcomes)
    if (outcome.status === 'rejected')
      expect(outcome.reason).toMatchObject({ message: 'link.used', status: 410 })
  expect(await database.selectFrom('person').select('id').where('email', '=', email).execute()).toHaveLength(
    1,
  )
  expect(await readOpenInvitation(services, token)).toBe('used')
})

test('a password that will not do changes nothing, and the link stays good', async () => {
  const email = 'weak@sample.example'
  await invitePerson(services, administrator, somebody(email))
  const token = await tokenFor(email)
  for (const [weak, code] of [
    ['Password1234!', 'password.known'],
    ['Invited.trial1', 'password.own'],
    ['short', 'people.password_unfit'],
  ] as const)
    await expect(acceptInvitation(services, { token, password: weak })).rejects.toMatchObject({
      message: code,
    })
  await acceptInvitation(services, { token, password })
})

test('a link sent again kills the one before it, and takes its waiting mail back', async () => {
  const email = 'again@sample.example'
  const id = await invitePerson(services, administrator, somebody(email))
  const first = await tokenFor(email)
  await resendInvitation(services, administrator, id)
  const second = await tokenFor(email)
  expect(second).not.toBe(first)
  await expect(acceptInvitation(services, { token: first, password })).rejects.toMatchObject({
    message: 'link.ended',
  })
  const mails = await database.selectFrom('mail').select('status').where('address', '=', email).execute()
  expect(mails.map(({ status }) => status).toSorted()).toEqual(['cancelled', 'queued'])
  await acceptInvitation(services, { token: second, password })
  await expect(resendInvitation(services, administrator, id)).rejects.toMatchObject({ status: 409 })
})

test('an invitation that was withdrawn or has expired opens nothing, and makes room for another', async () => {
  const email = 'gone@sample.example'
  const id = await invitePerson(services, administrator, somebody(email))
  const token = await tokenFor(email)
  await expect(invitePerson(services, administrator, somebody(email))).rejects.toMatchObject({
    message: 'people.invited_already',
  })
  await withdrawInvitation(services, administrator, id)
  expect(await readOpenInvitation(services, token)).toBe('ended')
  await expect(acceptInvitation(services, { token, password })).rejects.toMatchObject({
    message: 'link.ended',
  })
  await invitePerson(services, administrator, somebody(email))
  const next = await tokenFor(email)
  await expect(acceptInvitation(later(8), { token: next, password })).rejects.toMatchObject({
    message: 'link.expired',
  })
  const expired = await searchInvitations(
    database,
    readInvitationView(new URLSearchParams('state=expired&q=gone')),
    later(8).clock.now(),
  )
  expect(expired.invitations.map((one) => one.email)).toEqual([email])
  await expect(acceptInvitation(later(6), { token: next, password })).resolves.toMatchObject({ email })
})

test('an invitation is void while whoever sent it may not give its roles, and holds again once another sends it', async () => {
  const email = 'void@sample.example'
  const other = await createAccount(services, administrator, {
    ...{ name: { ar: 'مديرة أخرى', en: 'Another' }, email: 'other@sample.example', password },
    roles: ['administrator'],
  })
  const id = await invitePerson(services, { ...administrator, id: other }, somebody(email))
  const token = await tokenFor(email)
  expect(await readOpenInvitation(services, token)).toMatchObject({ email })
  const ofOther = () => database.updateTable('person_role').where('person', '=', other)
  await ofOther().set({ valid_until: new Date() }).execute()
  expect(await readOpenInvitation(services, token)).toBe('void')
  await expect(acceptInvitation(services, { token, password })).rejects.toMatchObject({
    ...{ message: 'link.void', status: 410 },
  })
  await ofOther().set({ valid_until: null }).execute()
  await database.updateTable('person').set({ disabled_at: new Date() }).where('id', '=', other).execute()
  expect(await readOpenInvitation(services, token)).toBe('void')
  await resendInvitation(services, administrator, id)
  await expect(acceptInvitation(services, { token: await tokenFor(email), password })).resolves.toMatchObject(
    { email },
  )
})

test('ten administrators inviting one address at once send one invitation', async () => {
  const email = 'race@sample.example'
  const outcomes = await Promise.allSettled(
    Array.from({ length: 10 }, () => invitePerson(services, administrator, somebody(email))),
  )
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
})

test('only an administrator invites, and each fault stands beside its field', async () => {
  for (const role of ['secretariat', 'auditor', 'viewer']) {
    const asker = { ...administrator, roles: [{ role, scopeKind: 'programme', scopeId: null }] }
    await expect(invitePerson(services, asker, somebody('no@sample.example'))).rejects.toMatchObject({
      status: 403,
    })
  }
  const wrong = somebody('no address', {
    name: { ar: '', en: 'N'.repeat(151) },
    employer: 'NONE',
    roles: [
      { role: 'entity-liaison', scopeKind: 'programme', scopeId: null, from: today, until: null },
      { role: 'entity-liaison', scopeKind: 'entity', scopeId: 'NONE', from: today, until: null },
      { role: 'king', scopeKind: 'programme', scopeId: null, from: '2026-02-30', until: null },
    ],
  })
  await expect(invitePerson(services, administrator, wrong)).rejects.toSatisfy(
    ({ faults }: { faults: { place?: { path?: string } }[] }) => {
      expect(faults.map(({ place }) => place?.path)).toEqual([
        ...['/nameAr', '/nameEn', '/email', '/employer', '/scope-0', '/scope-1', '/role-2', '/from-2'],
      ])
      return true
    },
  )
})

test('an address that has an account cannot be invited, nor accept a second one', async () => {
  const email = 'taken@sample.example'
  await invitePerson(services, administrator, somebody(email))
  const token = await tokenFor(email)
  await createAccount(services, administrator, {
    ...{ name: { ar: 'آخر', en: 'Other' }, email, password, roles: [] },
  })
  await expect(acceptInvitation(services, { token, password })).rejects.toMatchObject({
    message: 'people.email_taken',
  })
  await expect(invitePerson(services, administrator, somebody('Taken@Sample.example'))).rejects.toMatchObject(
    { message: 'people.email_taken' },
  )
})

test('an invitation whose mail was given up says so in the list, until another mail goes', async () => {
  const email = 'lost@sample.example'
  const id = await invitePerson(services, administrator, somebody(email))
  const stateNow = async (state: 'sent' | 'undelivered') => {
    const view = { q: email, state, page: 1 }
    return (await searchInvitations(database, view, services.clock.now())).invitations.map((one) => one.state)
  }
  expect([await stateNow('sent'), await stateNow('undelivered')]).toEqual([['sent'], []])
  await database
    .updateTable('mail')
    .set({ status: 'failed', settled_at: services.clock.now() })
    .where('address', '=', email)
    .execute()
  expect([await stateNow('sent'), await stateNow('undelivered')]).toEqual([[], ['undelivered']])
  expect((await readInvitation(database, id, services.clock.now()))?.state).toBe('undelivered')
  await resendInvitation(services, administrator, id)
  expect([await stateNow('sent'), await stateNow('undelivered')]).toEqual([['sent'], []])
  // Its link is dead: nobody is to send it again from the list of mails that were given up.
  const mails = database.selectFrom('mail').select('status').where('address', '=', email)
  expect((await mails.execute()).map(({ status }) => status).toSorted()).toEqual(['cancelled', 'queued'])
})

test('a mail that a slow server is taking at this moment keeps nobody from sending the invitation again', async () => {
  const email = 'slow@sample.example'
  const id = await invitePerson(services, administrator, somebody(email))
  await database.transaction().execute(async (trx) => {
    await trx.selectFrom('mail').select('id').where('address', '=', email).forUpdate().execute()
    await resendInvitation(services, administrator, id)
  })
  expect(await readOpenInvitation(services, await tokenFor(email))).toMatchObject({ email })
})

test('who was invited in English is written to in English from then on', async () => {
  for (const language of ['en', 'ar'] as const) {
    const email = `${language}@sample.example`
    await invitePerson(services, administrator, somebody(email, { language }))
    const { person } = await acceptInvitation(services, { token: await tokenFor(email), password })
    const kept = database.selectFrom('notice_preference').select('language').where('person', '=', person)
    expect(await kept.execute()).toEqual([{ language }])
  }
})

test('a token of another purpose, a changed one and a made-up one are unknown', async () => {
  const email = 'forged@sample.example'
  await invitePerson(services, administrator, somebody(email))
  const token = await tokenFor(email)
  const { secret } = services.config
  expect(hashToken(secret, 'invitation', token)).not.toBeNull()
  expect(hashToken(secret, 'password-reset', token)).toBeNull()
  const changed = `${token.slice(0, 10)}${token[10] === 'A' ? 'B' : 'A'}${token.slice(11)}`
  for (const forged of [
    changed,
    makeToken(secret, 'invitation'),
    makeToken('another', 'invitation'),
    '',
    '%00',
  ])
    expect(await readOpenInvitation(services, forged)).toBe('unknown')
})

test('no token stands in the outbox, the links or the audit', async () => {
  const email = 'silent@sample.example'
  await invitePerson(services, administrator, somebody(email))
  const token = await tokenFor(email)
  for (const table of ['mail', 'mailed_link', 'invitation', 'audit'] as const) {
    const text = JSON.stringify(await database.selectFrom(table).selectAll().execute())
    expect(text.includes(token), table).toBe(false)
    expect(text.includes(email), table).toBe(table === 'mail' || table === 'invitation')
  }
})

test('links are forgotten a month after they ended, and nothing that is still good', async () => {
  await invitePerson(services, administrator, somebody('tidy@sample.example'))
  const token = await tokenFor('tidy@sample.example')
  const count = async () => (await database.selectFrom('mailed_link').select('hash').execute()).length
  const all = await count()
  expect(await tidySignIn(services)).toMatchObject({ links: 0, sessions: 0 })
  const month = await tidySignIn(later(36))
  expect(month.links).toBe(0)
  expect(month.sessions, 'those of half a day are over').toBeGreaterThan(0)
  expect(await readOpenInvitation(later(36), token)).toBe('expired')
  expect((await tidySignIn(later(38))).links).toBe(all)
  expect(await readOpenInvitation(later(38), token)).toBe('unknown')
})
