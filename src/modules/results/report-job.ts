import { z } from 'zod'
import { defineJob } from '#platform/jobs.ts'

/** Makes the reports of all centres of a result, in both languages, into one zip. */
export const makeReportsJob = defineJob({
  name: 'results.make-reports',
  schema: z.object({ cycle: z.int().positive(), result: z.uuid() }),
  retryLimit: 2,
  expireIn: 3600,
})
