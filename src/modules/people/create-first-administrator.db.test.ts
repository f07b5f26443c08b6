import { expect, test } from 'vitest'
import { freshDatabase } from '../../../tests/support/database.ts'
import { servicesFor } from '../../../tests/support/services.ts'
import { createFirstAdministrator } from './create-first-administrator.server.ts'
import { findPerson } from './find-person.server.ts'
import { signInByPassword } from './sign-in.server.ts'

const { database } = await freshDatabase()
const services = servicesFor(database)

const given = (email: string) => ({
  name: { ar: 'اسم', en: 'Name' },
  email,
  password: 'a password that is long',
})

test.each([
  [{ email: 'nobody' }, 'people.email_unfit'],
  [{ name: { ar: 'اسم', en: ' ' } }, 'people.name_missing'],
  [{ password: 'short' }, 'people.password_unfit'],
])('%j is refused: %s', async (change, code) => {
  await expect(createFirstAdministrator(services, { ...given('a@x.example'), ...change })).rejects.toThrow(
    code,
  )
})

test('of two at the same moment one is made; a third needs force, and an address of its own', async () => {
  const outcomes = await Promise.allSettled(
    ['one@x.example', 'two@x.example'].map((email) => createFirstAdministrator(services, given(email))),
  )
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  const { email } = await database.selectFrom('person').select('email').executeTakeFirstOrThrow()
  await expect(createFirstAdministrator(services, { ...given(email), force: true })).rejects.toThrow(
    'people.email_taken',
  )
  const id = await createFirstAdministrator(services, { ...given('Three@x.example'), force: true })
  const row = await database
    .selectFrom('audit')
    .selectAll()
    .where('subject_id', '=', id)
    .executeTakeFirstOrThrow()
  expect(row).toMatchObject({ actor: null, action: 'people.first-administrator', after: { force: true } })
})

test('the account signs in, and its role waits for a second factor', async () => {
  const visit = { headers: new Headers(), address: '192.0.2.1' }
  const outcome = await signInByPassword(services, given('three@x.example'), visit)
  const cookies = 'cookies' in outcome ? outcome.cookies : []
  const headers = new Headers({ Cookie: cookies.map((cookie) => cookie.split(';')[0]).join('; ') })
  expect(await findPerson(services, headers)).toMatchObject({
    roles: [],
    withheldRoles: [{ role: 'administrator' }],
  })
})
