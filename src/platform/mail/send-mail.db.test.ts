import { sql } from 'kysely'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { freshDatabase } from '../../../tests/support/database.ts'
import { receiveMail } from '../../../tests/support/mail.ts'
import { servicesFor } from '../../../tests/support/services.ts'
import { type Jobs, openJobs } from '../jobs.ts'
import { createLog } from '../log.ts'
import type { Services } from '../services.ts'
import { handMail, keepHandingMail } from './hand-mail.ts'
import { openTransport, type SendMail } from './open-transport.ts'
import { queueMail } from './queue-mail.ts'
import { handleSendMail, mostAttempts, sendMail } from './send-mail.ts'
import { mailSubject } from './subject.ts'
import { tidyMail } from './tidy-mail.ts'

const { database, url } = await freshDatabase({ max: 8 })
const receiver = await receiveMail()
const services = servicesFor(database, { mail: receiver.mail, baseUrl: 'https://taqyeem.sample.example' })
const transport = openTransport(services.config) as SendMail
const opened: Jobs[] = []
afterAll(async () => {
  await Promise.all(opened.map((jobs) => jobs.stop(2)))
  await receiver.close()
})

const given = mailSubject({ ar: 'أُسندت إليك الزيارة #', en: 'Visit # is yours' })

const queue = (change: object = {}): Promise<string> =>
  database.transaction().execute((trx) =>
    queueMail(trx, {
      to: 'reader@sample.example',
      language: 'ar',
      subject: given('V-0123'),
      paragraphs: ['موعد الزيارة V-0123 يوم 2026-12-01 <b>&'],
      action: { label: 'فتح الزيارة', href: '/ar/visits/V-0123?a=1&b=2' },
      ...change,
    }),
  )

const rowOf = (id: string) =>
  database.selectFrom('mail').selectAll().where('id', '=', id).executeTakeFirstOrThrow()

const received = () => receiver.received.length

beforeEach(async () => {
  await database.deleteFrom('mail').execute()
})

describe('one mail', () => {
  test('arrives in Arabic as it was written, from the right, as text and as HTML', async () => {
    const id = await queue()
    const before = received()
    await sendMail(services, id, transport)
    const { to, raw, email } = (await receiver.wait(before + 1))[before]!
    expect(to).toEqual(['reader@sample.example'])
    expect(email.subject).toBe('أُسندت إليك الزيارة \u2068V-0123\u2069')
    expect(email.from).toMatchObject({ name: 'تقييم', address: 'taqyeem@sample.example' })
    expect(email.messageId).toBe(`<${id}@sample.example>`)
    expect(email.html).toContain('<body lang="ar" dir="rtl"')
    expect(email.html).toContain(
      'موعد الزيارة <bdi>V-0123</bdi> يوم <bdi>2026-12-01</bdi> &lt;<bdi>b</bdi>&gt;&amp;',
    )
    expect(email.html).toContain('href="https://taqyeem.sample.example/ar/visits/V-0123?a=1&amp;b=2"')
    expect(email.text).toContain('\u200fموعد الزيارة \u2068V-0123\u2069 يوم \u20682026-12-01\u2069')
    expect(email.text).toContain('\nhttps://taqyeem.sample.example/ar/visits/V-0123?a=1&b=2\n')
    expect(raw).toMatch(/^Content-Language: ar\r$/m)
    expect(raw).toMatch(/^Auto-Submitted: auto-generated\r$/m)
    expect(await rowOf(id)).toMatchObject({ status: 'sent', attempts: 0, last_error: null })
  })

  test('arrives in English from the left', async () => {
    const before = received()
    await sendMail(
      services,
      await queue({ language: 'en', paragraphs: ['See مركز الخدمة there'] }),
      transport,
    )
    const { email } = (await receiver.wait(before + 1))[before]!
    expect(email.subject).toBe('Visit V-0123 is yours')
    expect(email.html).toContain('<body lang="en" dir="ltr"')
    expect(email.html).toContain('See <bdi>مركز الخدمة</bdi> there')
  })

  test('that was sent, taken back or given up goes no more', async () => {
    const before = receiver.offered()
    const id = await queue()
    await sendMail(services, id, transport)
    await sendMail(services, id, transport)
    const taken = await queue()
    const now = new Date()
    await database
      .updateTable('mail')
      .set({ status: 'cancelled', settled_at: now })
      .where('id', '=', taken)
      .execute()
    await sendMail(services, taken, transport)
    expect(receiver.offered() - before).toBe(1)
  })

  test('waits where no server is set up', async () => {
    const id = await queue()
    await sendMail(servicesFor(database), id, undefined)
    expect(await rowOf(id)).toMatchObject({ status: 'queued', attempts: 0, handed_at: null })
  })
})

describe('what is no mail', () => {
  test.each([
    'nobody',
    'a@b.example, c@d.example',
    'a@b.example\r\nBcc: c@d.example',
    'Name <a@b.example>',
    'a b@c.example',
    '',
  ])('address %j is refused', async (to) => {
    await expect(queue({ to })).rejects.toThrow(TypeError)
  })

  test.each(['javascript:alert(1)', '//evil.example', '/\\evil.example', 'ftp://x.example', 'visits'])(
    'action %j is refused',
    async (href) => {
      await expect(queue({ action: { label: 'x', href } })).rejects.toThrow(TypeError)
    },
  )

  test('the database itself takes no line break in a subject', async () => {
    const subject = { ar: 'س\r\nBcc: x@y.example', en: 's' }
    await expect(queue({ subject })).rejects.toThrow(/mail_subject_check/)
  })
})

describe('a refusal', () => {
  test('for now is tried again, and then the mail arrives under the same name', async () => {
    const id = await queue()
    const before = received()
    receiver.answer({ at: 'data', code: 451, says: 'reader@sample.example is busy' })
    await expect(sendMail(services, id, transport)).rejects.toThrow('the mail was not taken: EMESSAGE 451')
    const waiting = await rowOf(id)
    expect(waiting).toMatchObject({ status: 'queued', attempts: 1, last_error: 'EMESSAGE 451' })
    await sendMail(services, id, transport)
    const { email } = (await receiver.wait(before + 1))[before]!
    expect(email.messageId).toBe(waiting.message_id)
    expect(await rowOf(id)).toMatchObject({ status: 'sent', attempts: 1, last_error: null })
  })

  test('for good puts the mail among those given up, without what the server wrote', async () => {
    const id = await queue()
    receiver.answer({ at: 'recipient', code: 550, says: 'no reader@sample.example here' })
    await sendMail(services, id, transport)
    expect(await rowOf(id)).toMatchObject({ status: 'failed', attempts: 1, last_error: 'EENVELOPE 550' })
  })

  test('for now gives the mail up in the end', async () => {
    const id = await queue()
    receiver.answer(...Array.from({ length: mostAttempts }, () => ({ at: 'data', code: 451 }) as const))
    for (let tries = 1; tries < mostAttempts; tries += 1)
      await expect(sendMail(services, id, transport)).rejects.toThrow('451')
    await sendMail(services, id, transport)
    expect(await rowOf(id)).toMatchObject({ status: 'failed', attempts: mostAttempts })
  })

  test('by a server that is not there, or does not let us in, is never for good and counts for nothing', async () => {
    const id = await queue()
    const away = openTransport({
      ...services.config,
      mail: { server: 'smtp://127.0.0.1:1', from: 'a@b.example' },
    })
    await expect(sendMail(services, id, away)).rejects.toThrow('ESOCKET')
    const locked: SendMail = async () => {
      throw Object.assign(new Error('no'), { code: 'EAUTH', responseCode: 535 })
    }
    await expect(sendMail(services, id, locked)).rejects.toThrow('EAUTH 535')
    expect(await rowOf(id)).toMatchObject({ status: 'queued', attempts: 0, last_error: 'EAUTH 535' })
  })
})

test('what found no server goes with the first mail that finds it again', async () => {
  const ids = [await queue(), await queue()] as const
  const away = openTransport({
    ...services.config,
    mail: { server: 'smtp://127.0.0.1:1', from: 'a@b.example' },
  })
  for (const id of ids) await expect(sendMail(services, id, away)).rejects.toThrow('ESOCKET')
  await database.updateTable('mail').set({ handed_at: new Date() }).where('id', 'in', ids).execute()
  const attempt = { id: ids[0], signal: new AbortController().signal }
  await handleSendMail(services).run({ mail: ids[0] }, attempt)
  expect(await rowOf(ids[1])).toMatchObject({ status: 'sent', attempts: 0 })
})

test('two workers at one mail: it is offered once', async () => {
  const id = await queue()
  const before = receiver.offered()
  const slow: SendMail = async (mail) => {
    await transport(mail)
    await new Promise((resolve) => setTimeout(resolve, 300))
  }
  await Promise.all([1, 2, 3, 4].map(() => sendMail(services, id, slow)))
  expect(receiver.offered() - before).toBe(1)
  // Without the lock of the row each of them would have found it waiting: the transport itself stops nobody.
  await Promise.all(
    [1, 2].map(() =>
      transport({
        to: 'a@b.example',
        messageId: '<x@y>',
        content: {
          language: 'en',
          subject: 's',
          paragraphs: [],
          action: null,
        },
      }),
    ),
  )
  expect(receiver.offered() - before).toBe(3)
})

describe('through the queue', () => {
  const open = async (): Promise<Services> => {
    const jobs = await openJobs({ url, log: createLog({ logLevel: 'silent' }) })
    opened.push(jobs)
    return { ...services, jobs }
  }

  test('two workers send each mail once, tries again what is refused, and nothing of a rollback', async () => {
    const [one, two] = await Promise.all([open(), open()])
    const before = received()
    const offered = receiver.offered()
    const ids = await Promise.all(Array.from({ length: 8 }, () => queue()))
    const rolledBack = database.transaction().execute(async (trx) => {
      await queueMail(trx, {
        to: 'never@sample.example',
        language: 'ar',
        subject: given('V-9'),
        paragraphs: [],
      })
      throw new Error('no')
    })
    await expect(rolledBack).rejects.toThrow('no')
    receiver.answer({ at: 'data', code: 451 })
    const handed = await Promise.all([handMail(one), handMail(two)])
    expect(handed[0]! + handed[1]!).toBe(8)
    expect(await handMail(one)).toBe(0)
    await Promise.all([one.jobs.work([handleSendMail(one)]), two.jobs.work([handleSendMail(two)])])
    await receiver.wait(before + 7, 40)
    // Time goes by for the one that waits for its next attempt.
    for (let tries = 0; tries < 90 && received() < before + 8; tries += 1) {
      await sql`update jobs.job set start_after = now() where name = 'mail.send' and state = 'retry'`.execute(
        database,
      )
      await new Promise((resolve) => setTimeout(resolve, 1000))
    }
    await new Promise((resolve) => setTimeout(resolve, 500))
    expect(receiver.offered() - offered).toBe(9)
    const names = receiver.received.slice(before).map(({ email }) => email.messageId)
    expect(names.toSorted()).toEqual(ids.map((id) => `<${id}@sample.example>`).toSorted())
    const rows = await database.selectFrom('mail').select(['status', 'attempts']).execute()
    expect(rows.every(({ status }) => status === 'sent')).toBe(true)
    expect(rows.filter(({ attempts }) => attempts === 1)).toHaveLength(1)
  }, 150_000)

  test('the outbox is looked into by itself, and not where no server is set up', async () => {
    const before = received()
    const end = keepHandingMail({ ...services, jobs: opened[0]! })
    const id = await queue()
    await receiver.wait(before + 1)
    end()
    expect(receiver.received[before]?.email.messageId).toContain(id)
    const waiting = await queue()
    keepHandingMail(servicesFor(database))()
    await new Promise((resolve) => setTimeout(resolve, 2500))
    expect(await rowOf(waiting)).toMatchObject({ handed_at: null, status: 'queued' })
  })
})

test('old mail loses its address and words, old waiting mail is taken back, a lost job is replaced', async () => {
  const days = (count: number) => new Date(Date.now() - count * 24 * 3600 * 1000)
  const [old, fresh, stale, lost] = [await queue(), await queue(), await queue(), await queue()] as const
  const set = (id: string, change: object) =>
    database.updateTable('mail').set(change).where('id', '=', id).execute()
  await set(old, { status: 'sent', settled_at: days(31) })
  await set(fresh, { status: 'failed', settled_at: days(29) })
  await set(stale, { created_at: days(31) })
  await set(lost, { handed_at: days(2) })
  expect(await tidyMail(services)).toEqual({ stale: 1, erased: 2, again: 1 })
  expect(await rowOf(old)).toMatchObject({ status: 'sent', address: null, paragraphs: null, action: null })
  expect(await rowOf(fresh)).toMatchObject({ address: 'reader@sample.example', erased_at: null })
  expect(await rowOf(stale)).toMatchObject({ status: 'cancelled', address: null, last_error: 'too late' })
  expect(await rowOf(lost)).toMatchObject({ handed_at: null, status: 'queued' })
})
