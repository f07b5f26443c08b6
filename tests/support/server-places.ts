import { chmod, chown, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach } from 'vitest'
import { servesCluster } from '#platform/postgres/postmaster.ts'

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
