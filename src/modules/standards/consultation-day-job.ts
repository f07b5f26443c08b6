import { z } from 'zod'
import { defineJob } from '#platform/jobs.ts'

/**
 * Has the public pages say what the calendar has changed: a consultation that begins or has ended. Each
 * quarter of an hour, since midnight falls on one of them in every zone.
 */
export const consultationDayJob = defineJob({
  name: 'standards.consultation-day',
  schema: z.object({}),
  schedule: '*/15 * * * *',
})
