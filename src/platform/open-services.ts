import { processClock } from './clock.ts'
import type { Config } from './config.ts'
import { openDatabase } from './database.ts'
import { openJobs } from './jobs.ts'
import type { Log } from './log.ts'
import { createMetrics } from './metrics.ts'
import type { Services } from './services.ts'

export interface OpenServicesOptions {
  readonly config: Config
  readonly log: Log
  /** Address of the database, which is checked and migrated already. */
  readonly url: string
  /** Whether this process also does jobs. */
  readonly worker: boolean
}

export interface OpenServices {
  readonly services: Services
  /** Waits for jobs under way (at most `seconds`), then closes every connection. */
  close(seconds?: number): Promise<void>
}

/** Makes the services of a process, once. */
export const openServices = async ({
  config,
  log,
  url,
  worker,
}: OpenServicesOptions): Promise<OpenServices> => {
  const metrics = createMetrics()
  const onLost = (error: Error): void => log.warn({ err: error }, 'database: an idle connection was lost')
  const database = openDatabase(url, { onLost, metrics })
  const jobs = await openJobs({ url, log, metrics, worker })
  const services: Services = { config, database, jobs, log, clock: processClock(), metrics }
  const close = async (seconds = 10): Promise<void> => {
    await jobs.stop(seconds)
    await database.destroy()
  }
  return { services, close }
}
