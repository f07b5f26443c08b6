import type { Selectable } from 'kysely'
import { z } from 'zod'
import type { DB, Transaction } from '#platform/database.ts'
import { defineJob, handleJob, type JobWork } from '#platform/jobs.ts'
import type { Services } from '#platform/services.ts'
import { failureOf } from './failure.ts'
import { contentOf } from './mail-content.ts'
import { messageIdOf } from './message-id.ts'
import { openAction } from './open-action.ts'
import { openTransport, type SendMail } from './open-transport.ts'

/** After so many refusals a mail is given up: with delays that double from 30 seconds, about an hour. */
export const mostAttempts = 8

/**
 * Sends one mail of the outbox. It is tried far more often than a mail may be refused, for a day and longer: while the
 * server cannot be reached no mail is at fault, and all of them wait.
 */
export const sendMailJob = defineJob({
  name: 'mail.send',
  schema: z.object({ mail: z.uuid() }),
  retryLimit: 100,
  retryDelay: 30,
  retryDelayMax: 1800,
  expireIn: 180,
})

/** Milliseconds that one job goes on with other mails: well below the time after which it counts as lost. */
const patience = 60_000

type Needs = Pick<Services, 'database' | 'config' | 'clock'>

/** The job that sends: its own mail, then those that wait beside it, since a queue gives out only one job at a time. */
export const handleSendMail = (services: Services): JobWork => {
  const send = openTransport(services.config)
  return handleJob(sendMailJob, async ({ mail }, { signal }) => {
    await sendMail(services, mail, send)
    if (send !== undefined) await sendWaiting(services, send, signal)
  })
}

/**
 * Sends the mail `id` if it still waits, and notes what came of it. While it is sent its row is locked: another worker
 * passes it over, and nobody takes it back under way. A mail that was sent never goes again; when the program dies after
 * the server took the mail and before that is noted, it goes twice with one Message-ID, by which the receiver knows it.
 *
 * Throws, with nothing but the code of the failure, when the mail is to be tried again. Where no server is set up the
 * mail goes on waiting.
 */
export async function sendMail(services: Needs, id: string, send: SendMail | undefined): Promise<void> {
  const { database, config } = services
  if (send === undefined) {
    await database.updateTable('mail').set({ handed_at: null }).where('id', '=', id).execute()
    return
  }
  // Committed before the attempt, so that every attempt bears the same name.
  await database
    .updateTable('mail')
    .set({ message_id: messageIdOf(config) })
    .where('id', '=', id)
    .where('message_id', 'is', null)
    .execute()
  const again = await database.transaction().execute(async (trx) => {
    const row = await waitingMail(trx).where('id', '=', id).executeTakeFirst()
    return row ? attempt(services, trx, row, send) : null
  })
  if (typeof again === 'string') throw new Error(`the mail was not taken: ${again}`)
}

/**
 * Sends mails that have a job and were not refused before, until none is left or one fails: first those never tried, then
 * those that found no server, which is there again.
 */
async function sendWaiting(services: Needs, send: SendMail, signal: AbortSignal): Promise<void> {
  const end = Date.now() + patience
  const sendNext = (trx: Transaction) =>
    waitingMail(trx)
      .where('attempts', '=', 0)
      .where('handed_at', 'is not', null)
      .where('message_id', 'is not', null)
      .orderBy(({ eb }) => eb('last_error', 'is not', null))
      .orderBy('created_at')
      .limit(1)
      .executeTakeFirst()
      .then((row) => (row ? attempt(services, trx, row, send) : 'none'))
  while (!signal.aborted && Date.now() < end)
    if ((await services.database.transaction().execute(sendNext)) !== null) return
}

/** Mails that wait and are in nobody's hands; locked from here on. */
const waitingMail = (trx: Transaction) =>
  trx.selectFrom('mail').selectAll().where('status', '=', 'queued').forUpdate().skipLocked()

/** Null when the mail is settled; otherwise the code of why it must be tried again. */
async function attempt(
  { clock, config }: Needs,
  trx: Transaction,
  row: Selectable<DB['mail']>,
  send: SendMail,
): Promise<string | null> {
  const content = contentOf(row)
  if (!content || row.address === null || row.message_id === null) return null
  const note = trx.updateTable('mail').where('id', '=', row.id)
  try {
    await send({ to: row.address, messageId: row.message_id, content: openAction(config, content) })
  } catch (error) {
    const { code, lasting, everyMail } = failureOf(error)
    const attempts = everyMail ? row.attempts : row.attempts + 1
    const over = lasting || attempts >= mostAttempts
    const settled = over ? ({ status: 'failed', settled_at: clock.now() } as const) : {}
    await note.set({ attempts, last_error: code, ...settled }).execute()
    return over ? null : code
  }
  await note.set({ status: 'sent', settled_at: clock.now(), last_error: null }).execute()
  return null
}
