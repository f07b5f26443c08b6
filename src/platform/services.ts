import type { Clock } from './clock.ts'
import type { Config } from './config.ts'
import type { Database } from './database.ts'
import type { Jobs } from './jobs.ts'
import type { Log } from './log.ts'
import type { Metrics } from './metrics.ts'

/**
 * What the floor gives to every room. Made once at start (`open-services.ts`) and handed down by the
 * composition roots; nothing below them reaches for a global.
 */
export interface Services {
  readonly config: Config
  readonly database: Database
  readonly jobs: Jobs
  readonly log: Log
  readonly clock: Clock
  readonly metrics: Metrics
}
