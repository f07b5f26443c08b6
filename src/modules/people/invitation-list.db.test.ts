import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import type { Person } from '#platform/access.ts'
import { verifyAudit } from '#platform/audit-verify.ts'
import { todayOf } from '#platform/day.ts'
import type { Fault } from '#platform/fault.ts'
import { freshDatabase } from '../../../tests/support/database.ts'
import { servicesFor } from '../../../tests/support/services.ts'
import { confirmInvitations, inviteList, uploadInvitations } from './invitation-list.server.ts'
import { invitePerson } from './invite-person.server.ts'

const { database } = await freshDatabase()
const services = {
  ...servicesFor(database),
  jobs: { ...servicesFor(database).jobs, send: async () => 'job' },
}
let administrator: Person

beforeAll(async () => {
  const { id } = await database
    .insertInto('person')
    .values({ name_ar: 'مدير', name_en: 'Administrator', email: 'boss@sample.example' })
    .returning('id')
    .executeTakeFirstOrThrow()
  await database.insertInto('entity').values({ code: 'E12', name_ar: 'جهة', name_en: 'Entity' }).execute()
  administrator = {
    ...{ id, name: 'مدير', email: 'boss@sample.example', employer: null, secondFactor: true },
    roles: [{ role: 'administrator', scopeKind: 'programme', scopeId: null }],
  }
})

const header = 'الاسم بالعربية,الاسم بالإنجليزية,البريد الإلكتروني,اللغة,جهة العمل,الدور,النطاق,من,حتى'
const send = (...rows: string[]) =>
  uploadInvitations(services, administrator, {
    name: 'people.csv',
    bytes: new TextEncoder().encode([header, ...rows].join('\n')),
  })
const read = (id: string) =>
  database.selectFrom('invitation_list').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
const count = async (table: 'invitation' | 'mail') =>
  (await database.selectFrom(table).select('id').execute()).length

test('a list invites everybody on it, several rows of one address as one person', async () => {
  const id = await send(
    'أول,First,one@sample.example,en,E12,viewer,,,',
    'أول,First,ONE@sample.example,en,E12,ضابط اتصال الجهة,E12,,٢٠٩٩-١٢-٣١',
    'ثان,Second,two@sample.example,,,المتدرّب,,,',
  )
  expect(await read(id)).toMatchObject({ status: 'waiting', row_count: 2, faults: [] })
  expect(await count('mail')).toBe(0)
  await confirmInvitations(services, administrator, id)
  await expect(confirmInvitations(services, administrator, id)).rejects.toMatchObject({ status: 409 })
  await inviteList(services, id)
  await inviteList(services, id)
  expect(await read(id)).toMatchObject({ status: 'done', share: 1, rows: null })
  expect([await count('invitation'), await count('mail')]).toEqual([2, 2])
  const given = await database
    .selectFrom('invitation_role')
    .select(['role', 'scope_id', 'valid_until'])
    .orderBy('role')
    .execute()
  expect(given).toEqual([
    { role: 'entity-liaison', scope_id: 'E12', valid_until: '2100-01-01' },
    { role: 'trainee', scope_id: null, valid_until: null },
    { role: 'viewer', scope_id: null, valid_until: null },
  ])
})

test('what is wrong is told by row and column, and nobody is invited', async () => {
  const before = await count('invitation')
  const id = await send(
    'ثالث,Third,three@sample.example,,NONE,viewer,,,',
    'رابع,,no address,,,king,,,',
    'خامس,Fifth,five@sample.example,,,entity-liaison,,2020-01-01,',
    'أول,First,one@sample.example,,,viewer,,,',
    'سادس,Sixth,six@sample.example,,,viewer,,,',
    'سابع,Sixth,six@sample.example,,,trainee,,,',
    'ثامن,Eighth,eight@sample.example,fr,,viewer,,,',
    'ثامن,Eight,eight@sample.example,الإنجليزية,,trainee,,,',
  )
  const list = await read(id)
  const faults = list.faults as unknown as Fault[]
  expect(list.status).toBe('faulty')
  expect(faults.map(({ code, place }) => [place?.row, place?.column, code])).toEqual([
    [2, 'employer', 'people.scope_unknown'],
    [3, 'name_en', 'people.name_missing'],
    [3, 'email', 'people.email_unfit'],
    [3, 'role', 'people.role_unfit'],
    [4, 'scope', 'people.scope_unfit'],
    [4, 'from', 'people.day_past'],
    [5, 'email', 'people.invited_already'],
    [7, 'name_ar', 'people.names_differ'],
    [8, 'language', 'people.language_unknown'],
    [9, 'name_en', 'people.names_differ'],
  ])
  await expect(confirmInvitations(services, administrator, id)).rejects.toMatchObject({ status: 409 })
  expect(await count('invitation')).toBe(before)
})

test('a row that names no address is somebody of its own, and is told from the top of the file', async () => {
  const faults = (
    await read(
      await send(
        'عاشر,Tenth,ten@sample.example,,,viewer,,,',
        'بلا,Without,,,,viewer,,,',
        'عاشر,Tenth,ten@sample.example,,,king,,,',
        'آخر,Another,,,,trainee,,,',
        'عاشر,Tenth,boss@sample.example,,,viewer,,,',
      ),
    )
  ).faults as unknown as Fault[]
  expect(faults.map(({ code, place }) => [place?.row, code])).toEqual([
    [3, 'people.email_unfit'],
    [4, 'people.role_unfit'],
    [5, 'people.email_unfit'],
    [6, 'people.email_taken'],
  ])
})

test('a file of ten thousand rows is refused before anything is looked up, and rows of one address are not compared without end', async () => {
  const before = await count('invitation')
  const rows = (address: (at: number) => string) =>
    Array.from({ length: 10_000 }, (_, at) => `اسم,Name,${address(at)},,,viewer,,,`)
  for (const address of [(at: number) => `p${at}@sample.example`, () => ''])
    await expect(send(...rows(address))).rejects.toMatchObject({
      faults: [{ code: 'people.list_long', place: { path: '/file' } }],
    })
  const list = await read(await send(...rows(() => 'same@sample.example')))
  expect(list).toMatchObject({ status: 'faulty', row_count: 1, fault_count: 1 })
  const whole = await read(await send(...rows((at) => `p${at % 2000}@sample.example`).slice(0, 2000)))
  expect(whole).toMatchObject({ status: 'waiting', row_count: 2000 })
  expect(await count('invitation')).toBe(before)
})

test('while a long list is invited, other changes need not wait for its end to be recorded', async () => {
  const id = await send(
    ...Array.from({ length: 60 }, (_, at) => `اسم,Name,many${at}@sample.example,,,viewer,,,`),
  )
  await confirmInvitations(services, administrator, id)
  let inviting: Promise<void> | undefined
  await database.transaction().execute(async (other) => {
    // Somebody else's change is being recorded: the list gets on, and asks for its turn at its end only.
    await sql`SELECT pg_advisory_xact_lock(7201127)`.execute(other)
    inviting = inviteList(services, id)
    await expect.poll(async () => (await read(id)).share, { timeout: 10_000 }).toBeGreaterThan(0.8)
  })
  await inviting
  const { sound } = await verifyAudit(database)
  expect(sound).toBe(true)
  const recorded = await database
    .selectFrom('audit')
    .select('subject_id')
    .where('action', '=', 'people.invited')
    .where(sql<boolean>`after ->> 'list' = ${id}`)
    .execute()
  expect(new Set(recorded.map(({ subject_id }) => subject_id)).size).toBe(60)
})

test('all or nobody: one who was invited meanwhile stops the whole list', async () => {
  const id = await send(
    'ثامن,Eighth,eight@sample.example,,,viewer,,,',
    'تاسع,Ninth,nine@sample.example,,,viewer,,,',
  )
  await confirmInvitations(services, administrator, id)
  const today = todayOf(services.clock)
  await invitePerson(services, administrator, {
    ...{ name: { ar: 'تاسع', en: 'Ninth' }, email: 'nine@sample.example', language: 'ar', employer: null },
    roles: [{ role: 'viewer', scopeKind: 'programme', scopeId: null, from: today, until: null }],
  })
  const before = await count('mail')
  await inviteList(services, id)
  expect(await read(id)).toMatchObject({ status: 'faulty', fault_count: 1 })
  expect(await count('mail')).toBe(before)
})

test('a file that is no such list, and somebody who may not', async () => {
  const id = await uploadInvitations(services, administrator, {
    name: 'x.csv',
    bytes: new TextEncoder().encode('a,b\n1,2\n'),
  })
  expect(await read(id)).toMatchObject({ status: 'faulty', row_count: 0 })
  const viewer = { ...administrator, roles: [] }
  await expect(
    uploadInvitations(services, viewer, { name: 'x.csv', bytes: new Uint8Array(1) }),
  ).rejects.toMatchObject({ status: 403 })
})
