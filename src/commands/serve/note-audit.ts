import { writeCheckpoint } from '#platform/audit-checkpoint.ts'
import type { Services } from '#platform/services.ts'

const between = 10 * 60 * 1000

/**
 * Notes the last audit row outside the database now, every ten minutes, and once more when the function it returns is
 * called. A damaged audit is an error in the log, and does not keep the programme from working.
 */
export const noteAudit = async (services: Services): Promise<() => Promise<void>> => {
  const note = async (): Promise<void> => {
    try {
      const outcome = await writeCheckpoint(services.database, services.config.dataDir, services.clock)
      if (outcome === 'damaged') services.log.error('audit: rows are gone; run: taqyeem verify audit')
    } catch (error) {
      services.log.error({ err: error }, 'audit: the checkpoint could not be written')
    }
  }
  await note()
  const timer = setInterval(note, between)
  return async () => {
    clearInterval(timer)
    await note()
  }
}
