import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { openDatabase } from '#platform/database.ts'
import { createLog } from '#platform/log.ts'
import { migrate } from '#platform/migrate.ts'
import { startEmbedded } from '#platform/postgres/embedded.ts'
import { ensureDatabase } from '#platform/postgres/ensure-database.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The server of this run, on a database that nobody uses. */
    serverUrl: string
    /** A migrated database that is only copied, never opened. */
    templateName: string
  }
}

const openServer = async (): Promise<{ url: string; close(): Promise<void> }> => {
  const given = process.env.TEST_DATABASE_URL
  if (given) return { url: given, close: async () => {} }
  const dataDir = await mkdtemp(join(tmpdir(), 'taqyeem-tests-'))
  const log = createLog({ logLevel: 'error' })
  // The account that runs the server for root must be able to pass.
  await chmod(dataDir, 0o711)
  const server = await startEmbedded({ dataDir, log, purpose: 'tests' })
  const close = async (): Promise<void> => {
    await server.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
  return { url: server.url, close }
}

/** One server for the whole run, with a template that each test file copies (`freshDatabase`). */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { url, close } = await openServer()
  const templateName = `template_${process.pid}`
  await ensureDatabase(url, templateName)
  const template = new URL(url)
  template.pathname = `/${templateName}`
  const database = openDatabase(template.href, { max: 2 })
  await migrate(database, 'migrations')
  await database.destroy()
  project.provide('serverUrl', url)
  project.provide('templateName', templateName)
  return close
}
