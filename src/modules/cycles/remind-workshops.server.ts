import { sql } from 'kysely'
import { z } from 'zod'
import { defineJob, handleJob, type JobWork } from '#platform/jobs.ts'
import type { Language } from '#platform/language.ts'
import type { Services } from '#platform/services.ts'
import { mailPlace } from './mail-workshop.server.ts'
import { placeToken } from './place-token.server.ts'
import { readTimeZone } from './programme-place.server.ts'
import { listWorkshops } from './read-workshop.server.ts'

/** Each hour: whoever has a place in a workshop of the next day is reminded of it once, and again if it moved. */
export const remindWorkshopsJob = defineJob({
  name: 'workshops.remind',
  schema: z.object({}),
  schedule: '20 * * * *',
  retryLimit: 0,
})

type Needs = Pick<Services, 'database' | 'clock' | 'config'>

export const handleRemindWorkshops = (services: Needs): JobWork =>
  handleJob(remindWorkshopsJob, async () => {
    await remindWorkshops(services)
  })

/** Reminds of the workshops of the next day, from noon on by the programme's clocks. Answers with the number of people. */
export async function remindWorkshops(services: Needs): Promise<number> {
  const { database, clock } = services
  const now = clock.now()
  return database.transaction().execute(async (trx) => {
    const zone = await readTimeZone(trx)
    const { rows } = await sql<Row>`
      UPDATE workshop_place p SET reminded_for = w.starts_at
      FROM workshop w
      WHERE p.workshop = w.id AND p.status = 'registered' AND w.cancelled_at IS NULL
        AND p.reminded_for IS DISTINCT FROM w.starts_at
        AND (w.starts_at AT TIME ZONE ${zone})::date = (${now}::timestamptz AT TIME ZONE ${zone})::date + 1
        AND (${now}::timestamptz AT TIME ZONE ${zone})::time >= '12:00'
      RETURNING p.id, p.workshop, p.address, p.language, p.person`.execute(trx)
    for (const [id, places] of Map.groupBy(rows, ({ workshop }) => workshop)) {
      const [workshop] = await listWorkshops(trx, { id })
      if (!workshop) continue
      for (const { id: place, address, language, person } of places)
        await mailPlace(trx, {
          ...{ kind: 'reminder', workshop, address, language, account: person },
          token: placeToken(services, place),
        })
    }
    return rows.length
  })
}

interface Row {
  readonly id: string
  readonly workshop: string
  readonly address: string
  readonly language: Language
  readonly person: string | null
}
