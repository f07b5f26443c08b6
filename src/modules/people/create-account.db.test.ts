import { expect, test } from 'vitest'
import type { Person } from '#platform/access.ts'
import { freshDatabase } from '../../../tests/support/database.ts'
import { servicesFor } from '../../../tests/support/services.ts'
import { createAccount } from './create-account.server.ts'
import { createSampleAccounts } from './create-sample-accounts.server.ts'
import { roles } from './role.ts'
import { sampleWays } from './sample-ways.ts'
import { signInByPassword } from './sign-in.server.ts'

const { database } = await freshDatabase()
const services = servicesFor(database)

const asker = (role: string): Person => ({
  id: crypto.randomUUID(),
  name: 'سائل',
  email: '',
  employer: null,
  secondFactor: true,
  roles: [{ role, scopeKind: 'programme', scopeId: null }],
})

const account = {
  name: { ar: 'اسم', en: 'Name' },
  email: 'New.Person@sample.example',
  password: 'a password that is long',
  roles: ['viewer'],
} as const

test('an administrator creates an account that can sign in, with its audit row', async () => {
  const administrator = asker('administrator')
  const id = await createAccount(services, administrator, account)
  const visit = { headers: new Headers(), address: '192.0.2.1' }
  const given = { email: account.email.toLowerCase(), password: account.password }
  expect((await signInByPassword(services, given, visit)).kind).toBe('signed-in')
  const row = await database
    .selectFrom('audit')
    .selectAll()
    .where('action', '=', 'people.account-created')
    .executeTakeFirstOrThrow()
  expect(row).toMatchObject({ actor: administrator.id, subject_id: id, after: { roles: ['viewer'] } })
  const kept = await database
    .selectFrom('sign_in_account')
    .select('password')
    .where('person_id', '=', id)
    .executeTakeFirst()
  expect(kept?.password).not.toContain(account.password)
})

test('nobody else does, and nothing is written', async () => {
  for (const role of ['secretariat', 'viewer'])
    await expect(
      createAccount(services, asker(role), { ...account, email: `${role}@x.example` }),
    ).rejects.toMatchObject({ status: 403 })
  expect(
    await database.selectFrom('person').select('id').where('email', 'like', '%@x.example').execute(),
  ).toEqual([])
})

test('an account that fails half-way leaves nothing', async () => {
  const before = await database.selectFrom('person').select('id').execute()
  await expect(createAccount(services, asker('administrator'), account)).rejects.toThrow()
  expect(await database.selectFrom('person').select('id').execute()).toEqual(before)
})

test('the sample accounts are made once, and named the same at every start', async () => {
  const first = await createSampleAccounts(services)
  const again = await createSampleAccounts(services)
  expect(again).toEqual(first)
  expect(first.map(({ role }) => role)).toEqual(roles)
  expect(first[0]?.password).toMatch(/^([a-z2-9]{4}-){3}[a-z2-9]{4}$/)
  const rows = await database
    .selectFrom('person')
    .select('id')
    .where('email', 'like', '%@sample.example')
    .execute()
  expect(rows).toHaveLength(roles.length + 1)
  expect(rows.map(({ id }) => id)).toEqual(expect.arrayContaining(sampleWays.map(({ id }) => id)))
  const elsewhere = servicesFor(database, { secret: 'another installation has another secret' })
  expect((await createSampleAccounts(elsewhere))[0]?.password).not.toBe(first[0]?.password)
})
