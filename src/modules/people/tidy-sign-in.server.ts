import { z } from 'zod'
import { defineJob, handleJob, type JobWork } from '#platform/jobs.ts'
import type { Services } from '#platform/services.ts'

/** Every night: forget what no longer opens, proves or counts anything. */
export const tidySignInJob = defineJob({
  name: 'people.tidy',
  schema: z.object({}),
  schedule: '45 1 * * *',
  retryLimit: 2,
})

export const handleTidySignIn = (services: Services): JobWork =>
  handleJob(tidySignInJob, async () => services.log.info(await tidySignIn(services), 'sign-in: tidied'))

const day = 24 * 3600 * 1000

/**
 * Removes links of mails that ended `mailKeepDays` ago (until then whoever follows one is told why it opens nothing),
 * challenges and sessions whose time is over, and counts of attempts whose time is over. Answers with how many of each.
 */
export async function tidySignIn({
  database,
  config,
  clock,
}: Pick<Services, 'database' | 'config' | 'clock'>): Promise<
  Readonly<Record<'links' | 'challenges' | 'sessions' | 'attempts', number>>
> {
  const now = clock.now()
  const kept = new Date(now.getTime() - config.mailKeepDays * day)
  const count = ({ numDeletedRows }: { readonly numDeletedRows: bigint }) => Number(numDeletedRows)
  const ended = (table: 'sign_in_verification' | 'sign_in_session') =>
    database.deleteFrom(table).where('expires_at', '<', now).executeTakeFirstOrThrow()
  return {
    links: count(
      await database.deleteFrom('mailed_link').where('expires_at', '<', kept).executeTakeFirstOrThrow(),
    ),
    challenges: count(await ended('sign_in_verification')),
    sessions: count(await ended('sign_in_session')),
    attempts: count(
      await database
        .deleteFrom('sign_in_attempt')
        .where('expire', '<', String(now.getTime()))
        .executeTakeFirstOrThrow(),
    ),
  }
}
