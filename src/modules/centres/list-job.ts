import { z } from 'zod'
import { defineJob } from '#platform/jobs.ts'

/** Reads a list of the registry that somebody sent and plans its changes, or plans them anew. */
export const readListJob = defineJob({
  name: 'registry.read-list',
  schema: z.object({ id: z.uuid() }),
  retryLimit: 2,
  expireIn: 1800,
})
