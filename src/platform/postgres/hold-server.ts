import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Refusal } from '../fault.ts'
import type { Log } from '../log.ts'
import type { Binaries } from './binaries.ts'
import { type Endpoint, removeShortFolder, urlOf } from './endpoint.ts'
import type { Home } from './home.ts'
import {
  findPostmaster,
  isAlive,
  type Postmaster,
  parsePostmaster,
  servesCluster,
  stopPostmaster,
} from './postmaster.ts'
import { claimServer, isLock, type ProgramLock } from './program-lock.ts'
import { isPassing, readStartLog, type ServerProcess, spawnServer } from './server-process.ts'

/** Everything that a start of the server needs; made once a program. */
export interface Place {
  readonly home: Home
  readonly binaries: Binaries
  readonly endpoint: Endpoint
  readonly password: string
  /** What other programs are told when they ask who has the data folder. */
  readonly name: string
  readonly log: Log
}

/** A server that is up, started by us, with our claim on it. */
export interface Held {
  readonly server: ServerProcess
  readonly lock: ProgramLock
}

interface HoldOptions {
  /** Whether a server that another program holds will do. */
  readonly share: boolean
  /** The server that we had, when it is to be held again. */
  readonly before?: ServerProcess
}

/** Milliseconds to wait for a server that starts, stops or recovers; after a crash it reads the log of changes again. */
const patience = 120_000

const addressOf = (place: Place, endpoint: Endpoint): string => urlOf(endpoint, place.password, 'postgres')

/** Gets the server up and claimed, in whatever state it is found. Throws a {@link Refusal} when it is another's. */
export const holdServer = async (
  place: Place,
  options: HoldOptions,
): Promise<Held | { sharedAt: Endpoint }> => {
  const end = performance.now() + patience
  while (performance.now() < end) {
    const running = await findPostmaster(place.home.cluster)
    const outcome = running ? await meet(place, running, options) : await start(place)
    if (outcome !== 'again') return outcome
    await sleep(100)
  }
  throw new Refusal([{ code: 'start.server_stuck', params: { folder: place.home.folder } }], 409)
}

/** A server runs here already: ours, another program's, or one that a program left behind. */
const meet = async (
  place: Place,
  running: Postmaster,
  { share, before }: HoldOptions,
): Promise<Held | { sharedAt: Endpoint } | 'again'> => {
  const claim = await claimServer(addressOf(place, running.endpoint), place.name)
  if (claim === 'away') return 'again'
  if (!isLock(claim)) {
    if (share) return { sharedAt: running.endpoint }
    throw new Refusal(
      [{ code: 'start.data_in_use', params: { folder: place.home.folder, program: claim.name } }],
      409,
    )
  }
  if (before?.pid === running.pid) return { server: before, lock: claim }
  place.log.warn({ pid: running.pid }, 'postgres: stopping a server that its program left behind')
  // The claim is kept while it stops, so that no third program takes it for its own.
  await stopPostmaster(running.pid, place.home, place.binaries)
  if (running.endpoint.kind === 'socket') await removeShortFolder(running.endpoint.folder, place.endpoint)
  return 'again'
}

const start = async (place: Place): Promise<Held | 'again'> => {
  await removeStalePids(place)
  const server = await spawnServer(place.home, place.binaries, place.endpoint)
  const lock = await claimWhenUp(place, server)
  if (lock) return { server, lock }
  if (!server.over()) {
    // Another program met our server first and holds it, or it never answered; it is not ours to keep.
    await stopPostmaster(server.pid, place.home, place.binaries)
    return 'again'
  }
  const problem = await readStartLog(place.home, server.pid)
  if (isPassing(problem)) return 'again'
  throw new Refusal([{ code: 'start.server_failed', params: { problem, folder: place.home.folder } }], 500)
}

/**
 * A number left behind by a server that is gone, and since given to another process of its account, would make
 * PostgreSQL believe that it still runs. It leaves it in two places: its data folder and beside its socket.
 */
const removeStalePids = async ({ home, endpoint }: Place): Promise<void> => {
  const beside = endpoint.kind === 'socket' ? [join(endpoint.folder, '.s.PGSQL.5432.lock')] : []
  for (const path of [...beside, join(home.cluster, 'postmaster.pid')]) {
    const left = parsePostmaster(await readFile(path, 'utf8').catch(() => ''))
    if (left && isAlive(left.pid) && !(await servesCluster(left.pid, home.cluster)))
      await rm(path, { force: true })
  }
}

/** Undefined when the server ended, or is not the one that answers, or does not answer in time. */
const claimWhenUp = async (place: Place, server: ServerProcess): Promise<ProgramLock | undefined> => {
  const end = performance.now() + patience
  while (!server.over() && performance.now() < end) {
    const claim = await claimServer(addressOf(place, place.endpoint), place.name)
    if (claim === 'away') await sleep(40)
    else return isLock(claim) ? keepIfOurs(place, server, claim) : undefined
  }
  return undefined
}

const keepIfOurs = async (
  place: Place,
  server: ServerProcess,
  lock: ProgramLock,
): Promise<ProgramLock | undefined> => {
  const running = await findPostmaster(place.home.cluster)
  if (running?.pid === server.pid) return lock
  await lock.release()
  return undefined
}
