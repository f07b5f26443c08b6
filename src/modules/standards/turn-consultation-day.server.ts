import { dayAfter, todayOf } from '#platform/day.ts'
import { handleJob, type JobWork } from '#platform/jobs.ts'
import { announcePublication } from '#platform/publication.ts'
import type { Services } from '#platform/services.ts'
import { consultationDayJob } from './consultation-day-job.ts'
import { dropOldCounts } from './limit-comments.server.ts'

/**
 * Drops the kept pages when a consultation begins today or ended yesterday, since the public guide page leads to those
 * that are open. At every turn of the job on such a day, so that a process that slept at midnight catches up.
 *
 * @returns whether there was such a consultation
 */
export async function turnConsultationDay({ database, clock }: Services): Promise<boolean> {
  const today = todayOf(clock)
  const yesterday = dayAfter(today, -1)
  return database.transaction().execute(async (trx) => {
    const turned = await trx
      .selectFrom('guide_consultation')
      .select('guide_code')
      .where((row) => row.or([row('opens_on', '=', today), row('closes_on', '=', yesterday)]))
      .executeTakeFirst()
    if (turned) await announcePublication(trx)
    return turned !== undefined
  })
}

export const handleConsultationDay = (services: Services): JobWork =>
  handleJob(consultationDayJob, async () => {
    await turnConsultationDay(services)
    await dropOldCounts(services)
  })
