import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { keepOnce } from '../keep-once.ts'
import type { Log } from '../log.ts'
import { prepareBinaries } from './binaries.ts'
import { ensureCluster } from './cluster.ts'
import { chooseEndpoint, urlOf } from './endpoint.ts'
import { ensureDatabase } from './ensure-database.ts'
import { holdServer, type Place } from './hold-server.ts'
import { findHome } from './home.ts'
import { keepUp } from './keep-up.ts'

/** The database of the programme within the embedded server. */
const databaseName = 'taqyeem'

export interface EmbeddedOptions {
  /** The data folder of this installation. */
  readonly dataDir: string
  readonly log: Log
  /** What we are doing, as another program will be told: `serve`. */
  readonly purpose: string
  /** True for a command that may also use the server of a program that runs already. */
  readonly share?: boolean
  /** Where PostgreSQL's programs are taken from instead of the npm package, and where homes out of reach go: for tests. */
  readonly binaries?: string
  readonly elsewhere?: string
}

/** A PostgreSQL of our own. */
export interface EmbeddedServer {
  /** Address of the programme's database. The same for as long as this program runs. */
  readonly url: string
  /** Where its data lies. */
  readonly folder: string
  /** Resolves if the server was lost and could not be brought back: time to end the program. */
  readonly gone: Promise<Error>
  /** Stops it cleanly; does nothing where it is another program's. */
  stop(): Promise<void>
}

/**
 * Starts the PostgreSQL of a data folder, making its cluster first where there is none (about two seconds).
 *
 * One program at a time has a data folder: a second one is refused with `start.data_in_use`, or, with `share`, is given the
 * running server. A server whose program died is stopped first. A server that dies is started again under the same
 * address. Throws a `Refusal` for what a person can mend.
 */
export const startEmbedded = async (options: EmbeddedOptions): Promise<EmbeddedServer> => {
  const place = await preparePlace(options)
  const folder = place.home.folder
  const held = await holdServer(place, { share: options.share ?? false })
  if ('sharedAt' in held) {
    const url = urlOf(held.sharedAt, place.password, databaseName)
    return { url, folder, gone: new Promise(() => {}), stop: async () => {} }
  }
  const { gone, stop } = keepUp(place, held)
  try {
    await ensureDatabase(urlOf(place.endpoint, place.password, 'postgres'), databaseName)
  } catch (error) {
    await stop()
    throw error
  }
  return { url: urlOf(place.endpoint, place.password, databaseName), folder, gone, stop }
}

const preparePlace = async ({
  dataDir,
  log,
  purpose,
  binaries: from,
  elsewhere,
}: EmbeddedOptions): Promise<Place> => {
  const home = await findHome(dataDir, elsewhere)
  const password = await keepOnce(join(home.folder, 'password'), () => randomBytes(24).toString('base64url'))
  const binaries = await prepareBinaries(home.folder, home.user, from)
  await ensureCluster(home, binaries, password)
  const name = `taqyeem ${purpose} (process ${process.pid})`
  return { home, binaries, password, name, log, endpoint: await chooseEndpoint(home) }
}
