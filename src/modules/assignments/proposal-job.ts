import { z } from 'zod'
import { defineJob } from '#platform/jobs.ts'

/** Makes one proposal of a visiting plan. */
export const makeProposalJob = defineJob({
  name: 'assignments.propose',
  schema: z.object({ proposal: z.uuid() }),
  retryLimit: 1,
  expireIn: 1800,
})
