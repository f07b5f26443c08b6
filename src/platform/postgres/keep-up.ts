import { removeShortFolder } from './endpoint.ts'
import { type Held, holdServer, type Place } from './hold-server.ts'
import { stopPostmaster } from './postmaster.ts'

/** A server that is brought back whenever it is lost. */
export interface Kept {
  /** Resolves when it could not be brought back. */
  readonly gone: Promise<Error>
  stop(): Promise<void>
}

/** A server that dies this often within an hour has a reason that starting it again does not mend. */
const mostRestarts = 10
const hour = 3_600_000

/** Watches a held server until `stop`: when it dies, or loses us, it is started or claimed again. */
export const keepUp = (place: Place, first: Held): Kept => {
  let held = first
  let stopping = false
  // Last resort when the program ends without stopping us; asks, and cannot wait for an answer.
  const onExit = (): void => {
    if (!held.server.over()) process.kill(held.server.pid, 'SIGINT')
  }
  process.once('exit', onExit)

  const watch = async (): Promise<Error> => {
    const restarts: number[] = []
    while (restarts.length < mostRestarts) {
      await held.lock.lost
      if (stopping) return new Promise(() => {})
      place.log.error('postgres: the server was lost; starting it again')
      const again = await holdServer(place, { share: false, before: held.server })
      if ('sharedAt' in again) throw new Error('the server is held by another program')
      held = again
      if (stopping) return new Promise(() => {})
      const now = performance.now()
      restarts.push(now)
      while (restarts[0]! < now - hour) restarts.shift()
    }
    return new Error('postgres: the server keeps dying')
  }

  return {
    gone: watch().catch((error: unknown) => (error instanceof Error ? error : new Error(String(error)))),
    stop: async () => {
      stopping = true
      process.off('exit', onExit)
      await stopPostmaster(held.server.pid, place.home, place.binaries)
      await held.lock.release()
      if (place.endpoint.kind === 'socket') await removeShortFolder(place.endpoint.folder)
    },
  }
}
