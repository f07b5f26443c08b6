import { checkServer } from '#platform/check-server.ts'
import { type Config, loadConfig } from '#platform/config.ts'
import { type Database, openDatabase } from '#platform/database.ts'
import { createLog } from '#platform/log.ts'
import { openServer } from '#platform/open-server.ts'

/**
 * Runs something short on the database, also beside a program that serves from it, and leaves everything as it was:
 * an embedded server that had to be started is stopped again.
 */
export const withDatabase = async <T>(
  purpose: string,
  run: (database: Database, config: Config) => Promise<T>,
): Promise<T> => {
  const config = await loadConfig(process.env)
  const log = createLog({ logLevel: config.logLevel === 'info' ? 'warn' : config.logLevel })
  const server = await openServer(config, { log, purpose, share: true })
  const database = openDatabase(server.url, { max: 2 })
  try {
    await checkServer(database)
    return await run(database, config)
  } finally {
    await database.destroy()
    await server.close()
  }
}
