/** Writes the types of the schema: `node scripts/make-database-types.ts`, after every new migration. */
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDatabase } from '#platform/database.ts'
import { createLog } from '#platform/log.ts'
import { migrate } from '#platform/migrate.ts'
import { startEmbedded } from '#platform/postgres/embedded.ts'
import { databaseTypesFile, generateDatabaseTypes } from './database-types.ts'

const dataDir = await mkdtemp(join(tmpdir(), 'taqyeem-types-'))
await chmod(dataDir, 0o711)
const server = await startEmbedded({ dataDir, log: createLog({ logLevel: 'error' }), purpose: 'types' })
const database = openDatabase(server.url)
try {
  await migrate(database, 'migrations')
  await writeFile(databaseTypesFile, await generateDatabaseTypes(database))
} finally {
  await database.destroy()
  await server.stop()
  await rm(dataDir, { recursive: true, force: true })
}
