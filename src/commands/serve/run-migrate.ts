import { migrate } from '#platform/migrate.ts'
import { terminalLanguage } from '#platform/terminal-language.ts'
import { migrationsFolder } from './migrations-folder.ts'
import { serveWords } from './serve-words.ts'
import { withDatabase } from './with-database.ts'

/** `taqyeem migrate`: prints the name of each migration that ran now. */
export const runMigrate = async (): Promise<void> => {
  const words = serveWords[terminalLanguage(undefined)]
  const ran = await withDatabase('migrate', (database) => migrate(database, migrationsFolder))
  console.log(ran.length > 0 ? ran.join('\n') : words.upToDate)
}
