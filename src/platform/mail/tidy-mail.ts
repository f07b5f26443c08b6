import { sql } from 'kysely'
import { z } from 'zod'
import { defineJob, handleJob, type JobWork } from '#platform/jobs.ts'
import type { Services } from '#platform/services.ts'

/** Every night: forget what is not needed any more. */
export const tidyMailJob = defineJob({
  name: 'mail.tidy',
  schema: z.object({}),
  schedule: '30 1 * * *',
  retryLimit: 2,
})

export const handleTidyMail = (services: Services): JobWork =>
  handleJob(tidyMailJob, async () => services.log.info(await tidyMail(services), 'mail: tidied'))

const day = 24 * 3600 * 1000

/**
 * Erases the address and the words of mails that were settled `mailKeepDays` ago; takes back those that waited as long
 * (nobody wants month-old news); and gives a new job to those whose last one was lost more than a day ago.
 */
export async function tidyMail({
  database,
  config,
  clock,
}: Pick<Services, 'database' | 'config' | 'clock'>): Promise<
  Readonly<Record<'stale' | 'erased' | 'again', number>>
> {
  const now = clock.now()
  const kept = new Date(now.getTime() - config.mailKeepDays * day)
  const count = ({ numUpdatedRows }: { readonly numUpdatedRows: bigint }) => Number(numUpdatedRows)
  const stale = await database
    .updateTable('mail')
    .set({ status: 'cancelled', settled_at: sql`created_at`, last_error: 'too late' })
    .where('status', '=', 'queued')
    .where('created_at', '<', kept)
    .executeTakeFirstOrThrow()
  const erased = await database
    .updateTable('mail')
    .set({ address: null, paragraphs: null, action: null, erased_at: now })
    .where('settled_at', '<', kept)
    .where('erased_at', 'is', null)
    .executeTakeFirstOrThrow()
  const again = await database
    .updateTable('mail')
    .set({ handed_at: null })
    .where('status', '=', 'queued')
    .where('handed_at', '<', new Date(now.getTime() - day))
    .executeTakeFirstOrThrow()
  return { stale: count(stale), erased: count(erased), again: count(again) }
}
