import type { Services } from '#platform/services.ts'
import { messageIdOf } from './message-id.ts'
import { sendMailJob } from './send-mail.ts'

/** How many mails become jobs in one transaction. */
const atOnce = 200

/** Milliseconds between two looks into the outbox: an index with no rows when nothing waits. */
const between = 2000

/**
 * Makes the jobs of the mails that have none yet, up to 200 in one transaction: a job exists exactly when its mail says
 * so, and two workers never make two. Returns how many it made. A mail whose last job is not quite over waits for the
 * next look.
 */
export async function handMail({
  database,
  jobs,
  clock,
  config,
}: Pick<Services, 'database' | 'jobs' | 'clock' | 'config'>): Promise<number> {
  return database.transaction().execute(async (trx) => {
    const waiting = await trx
      .selectFrom('mail')
      .select('id')
      .where('status', '=', 'queued')
      .where('handed_at', 'is', null)
      .orderBy('created_at')
      .limit(atOnce)
      .forUpdate()
      .skipLocked()
      .execute()
    const handed: string[] = []
    for (const { id } of waiting)
      if ((await jobs.send(trx, sendMailJob, { mail: id }, { key: id })) !== null) handed.push(id)
    if (handed.length > 0)
      await trx
        .updateTable('mail')
        .set(({ fn }) => ({
          handed_at: clock.now(),
          // Named before the first attempt, so that every attempt bears the same name.
          message_id: fn.coalesce('message_id', messageIdOf(config)),
        }))
        .where('id', 'in', handed)
        .execute()
    return handed.length
  })
}

/**
 * Looks into the outbox every two seconds, for as long as the database is open. Does nothing where no server is set up:
 * mail waits there for one. The function it returns ends it.
 */
export function keepHandingMail(services: Services): () => void {
  if (services.config.mail === undefined) return () => {}
  let busy = false
  const look = async (): Promise<void> => {
    if (busy) return
    busy = true
    try {
      while ((await handMail(services)) === atOnce);
    } catch (error) {
      if (isClosed(error)) clearInterval(timer)
      else services.log.warn({ err: error }, 'mail: the outbox could not be read')
    } finally {
      busy = false
    }
  }
  const timer = setInterval(look, between)
  timer.unref()
  return () => clearInterval(timer)
}

/** What the driver says once the process closed its connections. */
const isClosed = (error: unknown): boolean =>
  error instanceof Error &&
  /driver has already been destroyed|after calling end on the pool/.test(error.message)
