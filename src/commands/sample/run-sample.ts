import { setClock } from '#modules/cycles/set-clock.server.ts'
import { checkServer } from '#platform/check-server.ts'
import { loadConfig } from '#platform/config.ts'
import { createLog } from '#platform/log.ts'
import { migrate } from '#platform/migrate.ts'
import { openServer } from '#platform/open-server.ts'
import { openServices } from '#platform/open-services.ts'
import { terminalLanguage } from '#platform/terminal-language.ts'
import { migrationsFolder } from '../serve/migrations-folder.ts'
import { prepareSample } from '../serve/prepare-sample.ts'
import { serveWords } from '../serve/serve-words.ts'
import { tellAccounts } from '../serve/tell-accounts.ts'
import { loadBahrainSet } from './load-bahrain.ts'

/**
 * `taqyeem sample`: brings the tables up to date, loads what is missing of the invented programme, prints its accounts.
 * With `bahrain`, the real registry of Bahrain is loaded instead, into a programme that holds nothing.
 */
export const runSample = async ({ bahrain }: { readonly bahrain: boolean }): Promise<void> => {
  const language = terminalLanguage(undefined)
  const words = serveWords[language]
  const config = await loadConfig(process.env)
  const log = createLog({ logLevel: config.logLevel === 'info' ? 'warn' : config.logLevel })
  const server = await openServer(config, { log, purpose: 'sample', share: true })
  try {
    const { services, close } = await openServices({ config, log, url: server.url, worker: false })
    try {
      await checkServer(services.database)
      await migrate(services.database, migrationsFolder)
      await setClock(services)
      if (bahrain) return await loadBahrainSet(services, language)
      const accounts = await prepareSample(services, (step) => console.log(step[language]))
      for (const line of tellAccounts(words, accounts)) console.log(line)
    } finally {
      await close()
    }
  } finally {
    await server.close()
  }
}
