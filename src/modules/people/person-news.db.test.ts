import { expect, test } from 'vitest'
import { todayOf } from '#platform/day.ts'
import { freshDatabase } from '../../../tests/support/database.ts'
import { servicesFor } from '../../../tests/support/services.ts'
import { addPerson } from '../../../tests/support/visits.ts'
import { changeEmployer } from './change-employer.server.ts'
import { endRole } from './end-role.server.ts'
import { giveRole } from './give-role.server.ts'

const { database } = await freshDatabase()
const services = servicesFor(database)
await database
  .insertInto('entity')
  .values(['NEUTRAL', 'E1'].map((code) => ({ code, name_ar: `جهة ${code}`, name_en: `Entity ${code}` })))
  .execute()

const today = todayOf(services.clock)

/** What went to an address, the first mail first. */
const mailsTo = (address: string) =>
  database
    .selectFrom('mail')
    .select(['subject', 'paragraphs'])
    .where('address', '=', address)
    .orderBy('created_at')
    .execute()

test('whoever is given a role, loses one or changes employers is told by mail', async () => {
  const administrator = await addPerson(database, 'administrator', 'Keeper')
  const { id, email } = await addPerson(database, 'viewer', 'Told')
  await giveRole(services, administrator, {
    ...{ person: id, role: 'entity-liaison', scopeKind: 'entity', scopeId: 'E1' },
    ...{ from: today, until: null, reason: 'A word for the audit only' },
  })
  const grant = await database
    .selectFrom('person_role')
    .select('id')
    .where('person', '=', id)
    .where('role', '=', 'entity-liaison')
    .executeTakeFirstOrThrow()
  await endRole(services, administrator, { person: id, grant: grant.id, last: null, reason: 'Leaves' })
  await changeEmployer(services, administrator, { person: id, entity: 'E1', from: today, reason: 'Moved' })
  const mails = await mailsTo(email)
  expect(mails.map(({ subject }) => subject)).toEqual([
    'تغيّرت أدوارك في البرنامج',
    'تغيّرت أدوارك في البرنامج',
    'تغيّرت جهة عملك المسجلة',
  ])
  expect(JSON.stringify(mails[0])).toContain('«ضابط اتصال الجهة» في جهة «جهة E1»')
  expect(JSON.stringify(mails)).not.toContain('A word for the audit only')
})

test('nobody is told of a change that was refused', async () => {
  const administrator = await addPerson(database, 'administrator', 'Second')
  const { id, email } = await addPerson(database, 'viewer', 'Untold')
  const same = { person: id, entity: 'NEUTRAL', from: today, reason: 'None' }
  await expect(changeEmployer(services, administrator, same)).rejects.toThrow('people.employer_same')
  expect(await mailsTo(email)).toEqual([])
})
