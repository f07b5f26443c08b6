import type { Config } from './config.ts'
import type { Log } from './log.ts'
import { startEmbedded } from './postgres/embedded.ts'

/** A PostgreSQL that can be used now: yours, or our own. */
export interface OpenServer {
  readonly url: string
  /** Where our own keeps its data; undefined where the server is yours. */
  readonly folder: string | undefined
  /** Resolves when our own was lost for good. */
  readonly gone: Promise<Error>
  close(): Promise<void>
}

export interface OpenServerOptions {
  readonly log: Log
  /** What this program does, as others are told: `serve`. */
  readonly purpose: string
  /** True for a command that may run beside a program that has the data folder. */
  readonly share?: boolean
}

/** Reaches the server of `DATABASE_URL`, or starts the one in the data folder where none is set. */
export const openServer = async (
  { databaseUrl, dataDir }: Config,
  { log, purpose, share = false }: OpenServerOptions,
): Promise<OpenServer> => {
  if (databaseUrl) {
    return { url: databaseUrl, folder: undefined, gone: new Promise(() => {}), close: async () => {} }
  }
  const { url, folder, gone, stop } = await startEmbedded({ dataDir, log, purpose, share })
  return { url, folder, gone, close: stop }
}
