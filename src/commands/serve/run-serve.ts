import { pathToFileURL } from 'node:url'
import { getRequestListener } from '@hono/node-server'
import { setClock } from '#modules/cycles/set-clock.server.ts'
import { checkServer } from '#platform/check-server.ts'
import { type Config, loadConfig } from '#platform/config.ts'
import { openDatabase } from '#platform/database.ts'
import { createLog, type Log } from '#platform/log.ts'
import { migrate } from '#platform/migrate.ts'
import { type OpenServer, openServer } from '#platform/open-server.ts'
import { openServices } from '#platform/open-services.ts'
import type { Services } from '#platform/services.ts'
import { terminalLanguage } from '#platform/terminal-language.ts'
import { startWorker } from '../../worker.ts'
import { buildPages, builtServer, isStale } from './build-pages.ts'
import { type Door, takePort } from './door.ts'
import { migrationsFolder } from './migrations-folder.ts'
import { noteAudit } from './note-audit.ts'
import { prepareSample } from './prepare-sample.ts'
import { serveWords } from './serve-words.ts'
import { Undo, waitForSignal } from './shutdown.ts'
import { tellAccounts } from './tell-accounts.ts'

export interface ServeOptions {
  /** Prepare the invented programme where there is none. */
  readonly sample: boolean
  /** Do the jobs in this process too. */
  readonly jobs: boolean
}

/** Seconds that requests and jobs under way are given at the end. */
const patience = 10

type Words = (typeof serveWords)['ar']

/**
 * `taqyeem serve`: takes the port, builds the pages if need be, starts the database, brings it up to date, opens the
 * pages, and serves until it is told to stop. Answers with the exit code: 0 after a stop, 1 when the database was lost.
 */
export const runServe = async (options: ServeOptions): Promise<number> => {
  const language = terminalLanguage(undefined)
  const words = serveWords[language]
  const tell = (line: string): void => console.log(line)
  // Before anything imports React: it is another, slower one where this does not say production.
  process.env.NODE_ENV ||= 'production'
  const config = await loadConfig(process.env)
  const log = createLog(config)
  const stopped = waitForSignal()
  const undo = new Undo()
  try {
    const door = await takePort(config.host, config.port)
    undo.add(() => door.close(patience))
    if (await isStale()) {
      tell(words.building)
      await buildPages()
    }
    tell(words.startingDatabase)
    const server = await openServer(config, { log, purpose: 'serve' })
    undo.add(() => server.close())
    await bringUpToDate(server, () => tell(words.migrating))
    const { services, close } = await openServices({ config, log, url: server.url, worker: options.jobs })
    undo.add(() => close(patience))
    await setClock(services)
    const accounts = options.sample ? await prepareSample(services, (step) => tell(step[language])) : []
    if (options.jobs) await startWorker(services)
    undo.add(await noteAudit(services))
    await openPages(door, services)
    // Requests end first, so what they need is undone after the door.
    undo.add(() => door.close(patience))
    tellReady(words, config, server.folder, tellAccounts(words, accounts))
    return await serveUntil(stopped, server, words, log)
  } finally {
    for (const error of await undo.run()) log.error({ err: error }, 'a step of the end failed')
  }
}

const bringUpToDate = async ({ url }: OpenServer, tellMigrating: () => void): Promise<void> => {
  const database = openDatabase(url, { max: 2 })
  try {
    await checkServer(database)
    tellMigrating()
    await migrate(database, migrationsFolder)
  } finally {
    await database.destroy()
  }
}

interface BuiltServer {
  createWeb(services: Services): {
    fetch(request: Request, environment?: object): Response | Promise<Response>
  }
}

const openPages = async (door: Door, services: Services): Promise<void> => {
  const { createWeb } = (await import(pathToFileURL(builtServer).href)) as BuiltServer
  const web = createWeb(services)
  door.open(getRequestListener((request, environment) => web.fetch(request, environment)))
}

const tellReady = (
  words: Words,
  { baseUrl }: Config,
  folder: string | undefined,
  accounts: readonly string[],
): void => {
  const lines = [
    '',
    words.ready(baseUrl),
    words.signIn(`${baseUrl}/ar/sign-in`),
    ...accounts,
    ...(folder ? [words.data(folder)] : []),
    words.stop,
  ]
  console.log(lines.join('\n'))
}

const serveUntil = async (
  stopped: Promise<unknown>,
  server: OpenServer,
  words: Words,
  log: Log,
): Promise<number> => {
  const lost = await Promise.race([stopped.then(() => undefined), server.gone])
  if (lost) {
    log.fatal({ err: lost }, 'the database was lost')
    console.error(words.lost(lost.message))
    return 1
  }
  console.log(words.stopping)
  return 0
}
