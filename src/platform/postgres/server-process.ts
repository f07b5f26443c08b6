import { type ChildProcess, spawn } from 'node:child_process'
import { open, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Binaries } from './binaries.ts'
import { serverEnvironment } from './cluster.ts'
import type { Endpoint } from './endpoint.ts'
import type { Home } from './home.ts'
import { runAs } from './server-user.ts'

/** A server that we started. */
export interface ServerProcess {
  readonly pid: number
  /** Whether it has ended. */
  over(): boolean
}

const startLog = 'start.log'

/**
 * Settings of every start. What is not here is PostgreSQL's default, which is the safe one: an answer to COMMIT
 * means that it is on disk.
 */
const settings = (endpoint: Endpoint): Record<string, string> => ({
  listen_addresses: endpoint.kind === 'socket' ? '' : '127.0.0.1',
  port: String(endpoint.port),
  unix_socket_directories: endpoint.kind === 'socket' ? endpoint.folder : '',
  unix_socket_permissions: '0700',
  max_connections: '60',
  timezone: 'UTC',
  log_timezone: 'UTC',
  // A week of logs, each day writing over the same day of the week before.
  logging_collector: 'on',
  log_directory: 'log',
  log_filename: 'postgresql-%a.log',
  log_rotation_age: '1d',
  log_rotation_size: '0',
  log_truncate_on_rotation: 'on',
  // Details of an error hold values of rows, and rows hold people.
  log_error_verbosity: 'terse',
  log_parameter_max_length_on_error: '0',
})

/** Starts the server, apart from our terminal's group, so that Ctrl-C reaches it only through us. */
export const spawnServer = async (
  home: Home,
  binaries: Binaries,
  endpoint: Endpoint,
): Promise<ServerProcess> => {
  const options = Object.entries(settings(endpoint)).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const log = await open(join(home.folder, startLog), 'w', 0o600)
  try {
    const child = spawn(binaries.postgres, ['-D', home.cluster, ...options], {
      cwd: home.folder,
      env: serverEnvironment(),
      stdio: ['ignore', log.fd, log.fd],
      detached: true,
      ...runAs(home.user),
    })
    await waitSpawned(child)
    return { pid: child.pid!, over: () => child.exitCode !== null || child.signalCode !== null }
  } finally {
    await log.close()
  }
}

const waitSpawned = (child: ChildProcess): Promise<void> =>
  new Promise((resolve, reject) => {
    child.once('spawn', resolve)
    child.once('error', reject)
  })

/** What a server said of its start before it ended, for a person to read: at most the last 2,000 letters. */
export const readStartLog = async (home: Home, pid: number): Promise<string> => {
  const first = await readFile(join(home.folder, startLog), 'utf8').catch(() => '')
  const folder = join(home.cluster, 'log')
  const names = await readdir(folder).catch(() => [])
  const logs = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')))
  const mine = [first, ...logs]
    .flatMap((text) => text.split('\n'))
    .filter((line) => line.includes(`[${pid}]`))
  return (mine.join('\n') || first).trim().slice(-2000)
}

/** Whether a failed start is worth another try: somebody else is starting it, or the last one is not quite gone. */
export const isPassing = (said: string): boolean =>
  /lock file .* already exists|pre-existing shared memory block|is still in use|Is another postmaster/.test(
    said,
  )
