import { sql } from 'kysely'
import { z } from 'zod'
import { defineJob, handleJob, type JobWork } from '#platform/jobs.ts'
import type { Services } from '#platform/services.ts'
import { readTimeZone } from '../cycles/programme-place.server.ts'
import { tellTomorrow } from './tell-visits.server.ts'
import { listMade } from './visit-state.server.ts'

/** Each hour: whoever has a visit on the next day is reminded of it once, and again if it moved. */
export const remindVisitsJob = defineJob({
  name: 'assignments.remind',
  schema: z.object({}),
  schedule: '10 * * * *',
  retryLimit: 0,
})

type Needs = Pick<Services, 'database' | 'clock'>

export const handleRemindVisits = (services: Needs): JobWork =>
  handleJob(remindVisitsJob, async () => {
    await remindVisits(services)
  })

/**
 * Reminds of the visits of the next day that were not made before it, from noon on. A visit of which its people were reminded is left out until its
 * start changes. Answers with the number of visits.
 */
export async function remindVisits({ database, clock }: Needs): Promise<number> {
  const now = clock.now()
  return database.transaction().execute(async (trx) => {
    const zone = await readTimeZone(trx)
    const { rows } = await sql<{ id: string; cycle: number; people: string[] }>`
      UPDATE planned_visit v SET reminded_for = v.starts_at
      WHERE v.status = 'planned' AND v.reminded_for IS DISTINCT FROM v.starts_at
        AND (v.starts_at AT TIME ZONE ${zone})::date = (${now}::timestamptz AT TIME ZONE ${zone})::date + 1
        AND (${now}::timestamptz AT TIME ZONE ${zone})::time >= '12:00'
      RETURNING v.id, v.cycle_id AS cycle, (SELECT array_agg(p.visitor::text) FROM visit_person p
        WHERE p.visit = v.id AND p.removed_at IS NULL) AS people`.execute(trx)
    const made = new Set<string>()
    for (const cycle of new Set(rows.map((row) => row.cycle)))
      for (const id of await listMade(trx, cycle, zone)) made.add(id)
    const coming = rows.filter(({ id }) => !made.has(id))
    const visits = new Map<string, number>()
    for (const { people } of coming)
      for (const visitor of people ?? []) visits.set(visitor, (visits.get(visitor) ?? 0) + 1)
    await tellTomorrow(trx, visits)
    return coming.length
  })
}
