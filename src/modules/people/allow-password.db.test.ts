import { expect, test } from 'vitest'
import { contentOf } from '#platform/mail/mail-content.ts'
import { openAction } from '#platform/mail/open-action.ts'
import { freshDatabase } from '../../../tests/support/database.ts'
import { personWith } from '../../../tests/support/programme.ts'
import { servicesFor } from '../../../tests/support/services.ts'
import { allowPassword } from './allow-password.server.ts'
import { changePassword } from './change-password.server.ts'
import { writeAccount } from './create-account.server.ts'
import { readPerson } from './read-person.server.ts'
import { readSignIn } from './read-sign-in.server.ts'
import { askReset, resetPassword } from './reset-password.server.ts'
import { signInByPassword } from './sign-in.server.ts'

const { database } = await freshDatabase()
const services = servicesFor(database)
const administrator = personWith('administrator')
const email = 'outside@sample.example'
const chosen = 'seven green doors near the sea'
const name = { ar: 'موحّد', en: 'Outside' }
const id = await database
  .transaction()
  .execute((trx) => writeAccount(services, trx, { name, email, password: null, roles: ['viewer'] }))

const mails = () =>
  database.selectFrom('mail').selectAll().where('address', '=', email).orderBy('created_at').execute()
const visit = { headers: new Headers(), address: '192.0.2.1' }
const kindOf = async (password: string) => (await signInByPassword(services, { email, password }, visit)).kind
const mayUse = async () => (await readPerson(database, id, services.clock.now()))?.password
const reset = () => askReset(services, { email, language: 'en', address: '192.0.2.1' })

test('who signs in with the outside provider alone is allowed a password, told, and chooses it themselves', async () => {
  await reset()
  expect([await mayUse(), await mails()]).toEqual([false, []])
  const allow = { person: id, reason: 'The entity leaves the provider' }
  await expect(allowPassword(services, personWith('secretariat'), allow)).rejects.toMatchObject({
    status: 403,
  })
  await allowPassword(services, administrator, allow)
  expect((await mails()).map(({ subject }) => subject)).toEqual(['يمكنك اختيار كلمة مرور لحسابك'])
  await expect(allowPassword(services, administrator, allow)).rejects.toThrow('people.password_allowed')
  // Nothing opens the account before one was chosen, not even no password at all.
  expect([await kindOf(''), await kindOf(chosen)]).toEqual(['refused', 'refused'])
  expect((await readSignIn(services, id, new Headers())).hasPassword).toBe(false)
  const change = { current: '', next: chosen, language: 'en', session: 'none', address: '192.0.2.1' } as const
  await expect(changePassword(services, { ...personWith('viewer'), id, email }, change)).rejects.toThrow(
    'password.none',
  )

  await reset()
  const content = contentOf((await mails()).at(-1)!)
  const token = openAction(services.config, content!).action?.href.split('/').at(-1) ?? ''
  await resetPassword(services, { token, password: chosen, language: 'en' })
  expect(await kindOf(chosen)).toBe('signed-in')
  expect((await readSignIn(services, id, new Headers())).hasPassword).toBe(true)
})
