import { handleReadImport } from './modules/evidence/read-import.server.ts'
import { handleMakeReports } from './modules/results/make-reports.server.ts'
import { handleMeasureStability } from './modules/results/measure-stability.server.ts'
import { handleVerifyAudit } from './platform/audit-job.ts'
import type { JobWork } from './platform/jobs.ts'
import type { Services } from './platform/services.ts'

/** Every job that is done, one line each. */
const listWork = (services: Services): JobWork[] => [
  handleVerifyAudit(services),
  handleReadImport(services),
  handleMeasureStability(services),
  handleMakeReports(services),
]

/** Starts to do jobs. On a small machine the web process calls this too; on a larger one, processes of their own do. */
export const startWorker = (services: Services): Promise<void> => services.jobs.work(listWork(services))
