import { z } from 'zod'
import { readCheckpoints } from './audit-checkpoint.ts'
import { verifyAudit } from './audit-verify.ts'
import { defineJob, handleJob, type JobWork } from './jobs.ts'
import type { Services } from './services.ts'

/** Reads the whole audit every night, so that damage is known the next morning and not at the next inspection. */
export const verifyAuditNightly = defineJob({
  name: 'audit.verify',
  schema: z.object({}),
  schedule: '0 1 * * *',
  retryLimit: 1,
  expireIn: 3600,
})

/** Reports a bad row as an error in the log, with its number; a sound audit as a line of information. */
export const handleVerifyAudit = ({ database, config, log }: Services): JobWork =>
  handleJob(verifyAuditNightly, async () => {
    const { sound, badLines } = await readCheckpoints(config.dataDir)
    const verdict = await verifyAudit(database, sound)
    if (verdict.sound && badLines.length === 0) log.info({ rows: verdict.rows }, 'audit: sound')
    else log.error({ ...verdict, badLines }, 'audit: not sound; run: taqyeem verify audit')
  })
