import { z } from 'zod'
import { defineJob } from '#platform/jobs.ts'

/** Reads the whole audit for somebody who asked, and notes how far it is and what it found. */
export const checkAuditJob = defineJob({
  name: 'audit.check',
  schema: z.object({ check: z.uuid() }),
  retryLimit: 1,
  expireIn: 3600,
})
