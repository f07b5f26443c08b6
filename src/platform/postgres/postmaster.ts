import { execFile } from 'node:child_process'
import { readFile, readlink, realpath } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import type { Binaries } from './binaries.ts'
import type { Endpoint } from './endpoint.ts'
import type { Home } from './home.ts'
import { runAs } from './server-user.ts'

/** What a server writes of itself into `postmaster.pid` of its data folder. */
export interface Postmaster {
  readonly pid: number
  readonly endpoint: Endpoint
}

/** Parses `postmaster.pid`: process, folder, start, port, socket folder, address, memory key. */
export const parsePostmaster = (text: string): Postmaster | undefined => {
  const lines = text.split('\n')
  const pid = Number(lines[0])
  const port = Number(lines[3])
  if (!Number.isInteger(pid) || pid <= 1 || !Number.isInteger(port)) return undefined
  const folder = lines[4]?.trim()
  const endpoint: Endpoint = folder ? { kind: 'socket', folder, port: 5432 } : { kind: 'loopback', port }
  return { pid, endpoint }
}

export const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/**
 * Whether a process is the server of this cluster, and not another one that was given the same number later. A server
 * goes to its data folder and stays there; where that cannot be asked, its command line names it.
 */
export const servesCluster = async (pid: number, cluster: string): Promise<boolean> => {
  if (!isAlive(pid)) return false
  const place = await realpath(cluster)
  if (process.platform === 'linux') {
    const [folder, program] = await Promise.all([
      readlink(`/proc/${pid}/cwd`).catch(() => ''),
      readFile(`/proc/${pid}/comm`, 'utf8').catch(() => ''),
    ])
    return folder === place && program.trim() === 'postgres'
  }
  const [tool, ...options] =
    process.platform === 'win32'
      ? ['tasklist', '/FI', `PID eq ${pid}`, '/NH']
      : ['ps', '-o', 'command=', '-p', String(pid)]
  const { stdout } = await promisify(execFile)(tool!, options).catch(() => ({ stdout: '' }))
  return stdout.includes('postgres') && (process.platform === 'win32' || stdout.includes(place))
}

/** The server that runs on this cluster now, verified; undefined where there is none. */
export const findPostmaster = async (cluster: string): Promise<Postmaster | undefined> => {
  const postmaster = parsePostmaster(await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => ''))
  return postmaster && (await servesCluster(postmaster.pid, cluster)) ? postmaster : undefined
}

/** Asks gently, then firmly; both leave everything that was acknowledged on disk. Milliseconds to wait after each. */
const steps: readonly { signal: NodeJS.Signals; wait: number }[] = [
  { signal: 'SIGINT', wait: 30_000 },
  { signal: 'SIGQUIT', wait: 10_000 },
  { signal: 'SIGKILL', wait: 5_000 },
]

/** Stops the server of a cluster and waits until it is gone. Never signals a process that is not that server. */
export const stopPostmaster = async (pid: number, home: Home, binaries: Binaries): Promise<void> => {
  if (process.platform === 'win32') {
    const options = ['stop', '-D', home.cluster, '-m', 'fast', '-w', '-t', '30']
    await promisify(execFile)(binaries.pgCtl, options, runAs(home.user))
    return
  }
  for (const { signal, wait } of steps) {
    if (!(await servesCluster(pid, home.cluster))) return
    process.kill(pid, signal)
    if (await waitGone(pid, home.cluster, wait)) return
  }
  throw new Error(`PostgreSQL (process ${pid}) does not stop`)
}

const waitGone = async (pid: number, cluster: string, wait: number): Promise<boolean> => {
  for (let waited = 0; waited < wait; waited += 25) {
    if (!(await servesCluster(pid, cluster))) return true
    await sleep(25)
  }
  return false
}
