import { z } from 'zod'
import { defineJob } from '#platform/jobs.ts'

/** Reads an uploaded file of observations, so that it can be looked at before anything is loaded. */
export const readImportJob = defineJob({
  name: 'evidence.read-import',
  schema: z.object({ cycle: z.int().positive(), id: z.uuid() }),
  retryLimit: 2,
  expireIn: 1800,
})
