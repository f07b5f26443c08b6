import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import type { Person } from '#platform/access.ts'
import { handMail } from '#platform/mail/hand-mail.ts'
import { openTransport } from '#platform/mail/open-transport.ts'
import { sendMail } from '#platform/mail/send-mail.ts'
import { mailSubject } from '#platform/mail/subject.ts'
import { freshDatabase } from '../../../tests/support/database.ts'
import { receiveMail } from '../../../tests/support/mail.ts'
import { servicesFor } from '../../../tests/support/services.ts'
import { cancelMail } from './cancel-mail.server.ts'
import { greetSampleAccounts } from './greet-sample.server.ts'
import { markAllRead, markRead } from './mark-read.server.ts'
import { type NoticeKind, noticeKinds } from './notice.ts'
import { notify } from './notify.server.ts'
import { countUnread, readInbox } from './read-inbox.server.ts'
import { countFailedMail, readMail, readOutbox } from './read-outbox.server.ts'
import { retryAllMail, retryMail } from './retry-mail.server.ts'
import { savePreference } from './save-preference.server.ts'

const { database } = await freshDatabase()
const receiver = await receiveMail()
afterAll(() => receiver.close())
const services = servicesFor(database, { mail: receiver.mail })

const addPerson = async (name: string, role: string | null = null): Promise<Person> => {
  const email = `${name}-${crypto.randomUUID()}@sample.example`
  const { id } = await database
    .insertInto('person')
    .values({ name_ar: 'قارئ مختلق', name_en: `Invented ${name}`, email })
    .returning('id')
    .executeTakeFirstOrThrow()
  const roles = role === null ? [] : [{ role, scopeKind: 'programme', scopeId: null }]
  return { id, name: 'قارئ مختلق', email, roles, employer: null, secondFactor: true }
}

const reader = await addPerson('reader')
const other = await addPerson('other')
const administrator = await addPerson('administrator', 'administrator')

const given = mailSubject({ ar: 'أُسندت إليك الزيارة #', en: 'Visit # is yours' })

const tell = (to: Person, change: { kind?: NoticeKind; link?: string } = {}) =>
  database.transaction().execute((trx) =>
    notify(trx, {
      to: to.id,
      kind: 'assignment',
      subject: given('V-0123'),
      body: [{ ar: `أهلًا ${to.name}`, en: `Welcome ${to.name}` }],
      link: '/account',
      ...change,
    }),
  )

const mails = () => database.selectFrom('mail').selectAll().orderBy('created_at').execute()
const firstPage = { kind: null, page: 1 }

beforeEach(async () => {
  for (const table of ['notice', 'mail', 'notice_preference'] as const)
    await database.deleteFrom(table).execute()
})

describe('telling somebody', () => {
  test('writes to the inbox in both languages and to the outbox in theirs', async () => {
    const id = await tell(reader)
    expect(await readInbox(database, reader.id, firstPage)).toMatchObject({
      count: 1,
      unread: 1,
      notices: [{ id, subject: given('V-0123'), body: [{ en: 'Welcome قارئ مختلق' }], read: false }],
    })
    const [mail, ...more] = await mails()
    expect(more).toEqual([])
    expect(mail).toMatchObject({ address: reader.email, language: 'ar', subject: given('V-0123').ar })
    expect(mail?.action).toEqual({ label: 'فتح الصفحة', href: '/ar/account' })
  })

  test('leaves nothing of a change that was undone', async () => {
    const undone = database.transaction().execute(async (trx) => {
      await notify(trx, { to: reader.id, kind: 'cycle', subject: given('V-1'), body: [], link: '/' })
      throw new Error('no')
    })
    await expect(undone).rejects.toThrow('no')
    expect(await mails()).toEqual([])
    expect(await countUnread(database, reader.id)).toBe(0)
  })

  test('keeps to what they want by mail, and always tells of the account', async () => {
    await savePreference(services, reader, { language: 'en', mailed: ['cycle', 'nonsense'] })
    for (const kind of noticeKinds) await tell(reader, { kind })
    expect((await readInbox(database, reader.id, firstPage)).count).toBe(noticeKinds.length)
    const sent = await mails()
    expect(sent).toHaveLength(2)
    expect(
      sent.every(({ language, subject }) => language === 'en' && subject === 'Visit V-0123 is yours'),
    ).toBe(true)
    await tell(other)
    expect(await mails()).toHaveLength(3)
    await expect(savePreference(services, reader, { language: 'fr', mailed: [] })).rejects.toMatchObject({
      status: 400,
    })
  })

  test('sends no name in a subject, and takes only paths of the site', async () => {
    await tell(reader)
    const [mail] = await mails()
    expect(mail?.subject).not.toContain(reader.name)
    expect(JSON.stringify(mail?.paragraphs)).toContain(reader.name)
    await tell(reader, { link: '/en/results?page=2' })
    expect((await mails())[1]?.action).toMatchObject({ href: '/ar/results?page=2' })
    for (const link of ['https://evil.example', '//evil.example', 'account', 'javascript:alert(1)'])
      await expect(tell(reader, { link })).rejects.toThrow(TypeError)
  })

  test('is silent to an account that was disabled', async () => {
    const gone = await addPerson('gone')
    await database.updateTable('person').set({ disabled_at: new Date() }).where('id', '=', gone.id).execute()
    expect(await tell(gone)).toBeNull()
    expect(await mails()).toEqual([])
  })
})

test('the accounts of the sample are greeted once', async () => {
  const emails = [reader.email, other.email]
  await greetSampleAccounts(services, emails)
  await greetSampleAccounts(services, emails)
  expect(await countUnread(database, reader.id)).toBe(1)
  expect(await mails()).toHaveLength(2)
  expect(await countUnread(database, administrator.id)).toBe(0)
})

describe('the inbox', () => {
  test('unread first, by kind, page by page', async () => {
    const first = (await tell(reader)) as string
    for (let more = 0; more < 20; more += 1) await tell(reader, { kind: 'cycle' })
    expect(await markRead(services, reader, first)).toBe('/account')
    const page = await readInbox(database, reader.id, firstPage)
    expect(page).toMatchObject({ count: 21, unread: 20 })
    expect(page.notices.some(({ id }) => id === first)).toBe(false)
    expect((await readInbox(database, reader.id, { kind: null, page: 2 })).notices).toMatchObject([
      { id: first, read: true },
    ])
    expect((await readInbox(database, reader.id, { kind: 'assignment', page: 1 })).count).toBe(1)
    const upTo = new Date(page.upTo ?? '')
    await markAllRead(services, reader, { kind: 'assignment', upTo })
    expect(await countUnread(database, reader.id)).toBe(20)
    await tell(reader)
    await markAllRead(services, reader, { kind: null, upTo })
    expect(await countUnread(database, reader.id), 'what came after the page was shown').toBe(1)
    await markAllRead(services, reader, { kind: null, upTo: new Date() })
    expect(await countUnread(database, reader.id)).toBe(0)
  })

  test('is nobody else’s', async () => {
    const id = (await tell(reader)) as string
    await expect(markRead(services, other, id)).rejects.toMatchObject({ status: 404 })
    await markAllRead(services, other, { kind: null, upTo: new Date() })
    expect(await countUnread(database, reader.id)).toBe(1)
    expect(await readInbox(database, other.id, firstPage)).toMatchObject({ count: 0, upTo: null })
  })
})

describe('the outgoing mail', () => {
  const fail = async (): Promise<string> => {
    await tell(reader)
    const { id } = (await mails()).at(-1)!
    receiver.answer({ at: 'recipient', code: 550 })
    await sendMail(services, id, openTransport(services.config))
    return id
  }

  test('that was given up is tried again from the page, and arrives', async () => {
    const id = await fail()
    expect(await readOutbox(database, { status: 'failed', page: 1 })).toMatchObject({
      mails: [{ id, lastError: 'EENVELOPE 550', attempts: 1 }],
      counts: { queued: 0, failed: 1, sent: 0, cancelled: 0 },
    })
    expect(await countFailedMail(database, administrator)).toBe(1)
    expect(await countFailedMail(database, reader)).toBe(0)
    await retryMail(services, administrator, id)
    await expect(retryMail(services, administrator, id)).rejects.toMatchObject({ status: 409 })
    expect(await countFailedMail(database, administrator)).toBe(0)
    const before = receiver.received.length
    await sendMail(services, id, openTransport(services.config))
    await receiver.wait(before + 1)
    expect((await readMail(database, id))?.mail.status).toBe('sent')
    await expect(cancelMail(services, administrator, id)).rejects.toMatchObject({ status: 409 })
    const audit = await database.selectFrom('audit').select('action').where('subject_id', '=', id).execute()
    expect(audit).toEqual([{ action: 'mail.retry' }])
  })

  test('all that were given up, except those whose words were erased', async () => {
    const [one, two] = [await fail(), await fail()]
    await database
      .updateTable('mail')
      .set({ address: null, paragraphs: null, action: null, erased_at: new Date() })
      .where('id', '=', two)
      .execute()
    expect(await retryAllMail(services, administrator)).toBe(1)
    expect((await readMail(database, one))?.mail.status).toBe('queued')
    expect((await readMail(database, two))?.mail.status).toBe('failed')
    expect((await readMail(database, two))?.content).toBeNull()
  })

  test('is taken back, but not while it is being sent', async () => {
    await tell(reader)
    const { id } = (await mails())[0]!
    await database.transaction().execute(async (trx) => {
      await trx.selectFrom('mail').select('id').where('id', '=', id).forUpdate().execute()
      await expect(cancelMail(services, administrator, id)).rejects.toMatchObject({ status: 409 })
    })
    await cancelMail(services, administrator, id)
    expect((await readMail(database, id))?.mail.status).toBe('cancelled')
    const before = receiver.offered()
    await sendMail(services, id, openTransport(services.config))
    expect(receiver.offered()).toBe(before)
  })

  test('is in the hands of administrators only', async () => {
    const id = await fail()
    for (const person of [reader, await addPerson('s', 'secretariat'), await addPerson('a', 'auditor')]) {
      await expect(retryMail(services, person, id)).rejects.toMatchObject({ status: 403 })
      await expect(retryAllMail(services, person)).rejects.toMatchObject({ status: 403 })
      await expect(cancelMail(services, person, id)).rejects.toMatchObject({ status: 403 })
    }
    expect((await readMail(database, id))?.mail.status).toBe('failed')
  })

  test('is handed to the queue with its mail, or not at all', async () => {
    await tell(reader)
    // The queue of this test takes nothing: the mail must go on waiting for the next look.
    await expect(handMail(services)).rejects.toThrow('no queue in this test')
    expect((await mails())[0]).toMatchObject({ status: 'queued', handed_at: null })
  })
})
