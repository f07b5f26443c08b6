import { chown, mkdtemp, rmdir, unlink } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { serverRole } from './cluster.ts'
import type { Home } from './home.ts'
import { canEnter } from './server-user.ts'

/** Where the server listens: a socket in a folder that only its account enters, or a port of this machine itself. */
export type Endpoint =
  | { readonly kind: 'socket'; readonly folder: string; readonly port: 5432 }
  | { readonly kind: 'loopback'; readonly port: number }

/** A path of a socket ends in a zero byte within 108 (macOS: 104). */
const longestPath = process.platform === 'darwin' ? 103 : 107
const temporaryName = 'taqyeem-'

export const fitsSocket = (folder: string): boolean =>
  Buffer.byteLength(join(folder, '.s.PGSQL.5432')) <= longestPath

/** Chooses where to listen. A socket wherever one can be made; in a short folder where the home's own path is too long. */
export const chooseEndpoint = async (home: Home): Promise<Endpoint> => {
  if (process.platform !== 'win32') {
    if (fitsSocket(home.run) && (await holdsSockets(home.run)))
      return { kind: 'socket', folder: home.run, port: 5432 }
    const folder = await makeShortFolder(home)
    if (folder) return { kind: 'socket', folder, port: 5432 }
  }
  return { kind: 'loopback', port: await findFreePort() }
}

/** Some shared and mounted file systems cannot hold sockets. */
const holdsSockets = async (folder: string): Promise<boolean> => {
  const probe = join(folder, `p${process.pid}`)
  const held = await new Promise<boolean>((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen(probe, () => server.close(() => resolve(true)))
  })
  await unlink(probe).catch(() => {})
  return held
}

const makeShortFolder = async ({ user }: Home): Promise<string | undefined> => {
  for (const parent of ['/tmp', '/var/tmp', tmpdir()]) {
    if (!(await canEnter(parent, user))) continue
    const folder = await mkdtemp(join(parent, temporaryName)).catch(() => undefined)
    if (!folder) continue
    if (!user.self) await chown(folder, user.uid, user.gid)
    if (fitsSocket(folder) && (await holdsSockets(folder))) return folder
    await rmdir(folder)
  }
  return undefined
}

/** Removes a short folder that is no longer in use (one in use is not empty, and stays), unless it is `kept`. */
export const removeShortFolder = async (folder: string, kept?: Endpoint): Promise<void> => {
  if (kept?.kind === 'socket' && kept.folder === folder) return
  if (basename(folder).startsWith(temporaryName)) await rmdir(folder).catch(() => {})
}

export const findFreePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })

/** The address of a database there, as `DATABASE_URL` would spell it. */
export const urlOf = (endpoint: Endpoint, password: string, database: string): string => {
  const host = endpoint.kind === 'socket' ? encodeURIComponent(endpoint.folder) : '127.0.0.1'
  return `postgresql://${serverRole}:${password}@${host}:${endpoint.port}/${database}`
}
