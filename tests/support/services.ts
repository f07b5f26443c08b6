import { systemClock } from '#platform/clock.ts'
import type { Config } from '#platform/config.ts'
import type { Database } from '#platform/database.ts'
import { createLog } from '#platform/log.ts'
import { createMetrics } from '#platform/metrics.ts'
import type { Services } from '#platform/services.ts'

/** Services over a test's database, as the web process has them; without a queue, which signing in never uses. */
export function servicesFor(database: Database, change: Partial<Config> = {}): Services {
  const config: Config = {
    port: 3000,
    host: '127.0.0.1',
    baseUrl: 'http://localhost:3000',
    databaseUrl: undefined,
    dataDir: '/nowhere',
    secret: 'tests: this secret guards nothing at all',
    logLevel: 'silent',
    environment: 'test',
    trustedProxies: [],
    metricsToken: undefined,
    mail: undefined,
    mailKeepDays: 30,
    invitationDays: 7,
    singleSignOn: undefined,
    ...change,
  }
  const jobs = {
    send: () => Promise.reject(new Error('no queue in this test')),
    work: () => Promise.reject(new Error('no queue in this test')),
    stop: async () => {},
  }
  return {
    config,
    database,
    jobs,
    log: createLog(config),
    clock: systemClock,
    metrics: createMetrics({ process: false }),
  }
}
