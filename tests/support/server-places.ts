import { spawnSync } from 'node:child_process'
import { chmod, chown, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach } from 'vitest'
import { servesCluster } from '#platform/postgres/postmaster.ts'
import { canEnter } from '#platform/postgres/server-user.ts'

const made: string[] = []
const servers = new Set<string>()

afterEach(async () => {
  for (const cluster of servers) {
    const pid = await serverPid(cluster).catch(() => 0)
    if (pid > 1 && (await servesCluster(pid, cluster))) process.kill(pid, 'SIGKILL')
  }
  servers.clear()
  for (const folder of made.splice(0))
    await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 })
})

/** A folder for one test, which others may pass through; `mode` 0o700 for one that they may not. Removed afterwards. */
export const makeFolder = async ({
  mode = 0o711,
  owner,
}: {
  mode?: number
  owner?: number
} = {}): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'taqyeem-place-'))
  made.push(folder)
  await chmod(folder, mode)
  if (owner !== undefined) await chown(folder, owner, owner)
  return folder
}

/** The number of the server of a cluster; the server is ended after the test, whatever the test leaves. */
export const serverPid = async (cluster: string): Promise<number> => {
  servers.add(cluster)
  const [pid = ''] = (await readFile(join(cluster, 'postmaster.pid'), 'utf8')).split('\n')
  return Number(pid)
}

/**
 * This checkout, where `uid` can run programs from it: itself, or, where it lies in a folder of root's alone, a copy that
 * shares its files. Only for root.
 */
export const checkoutFor = async (uid: number): Promise<string> => {
  if (await canEnter(process.cwd(), { uid, gid: uid, self: false })) return process.cwd()
  const copy = await makeFolder({ mode: 0o755 })
  const parts = ['src', 'tests', 'package.json', 'node_modules']
  const shared = spawnSync('cp', ['-al', ...parts, copy])
  if (shared.status === 0) return copy
  // Links do not reach another disk.
  const copied = spawnSync('cp', ['-a', ...parts, copy])
  if (copied.status !== 0) throw new Error(String(copied.stderr))
  return copy
}
