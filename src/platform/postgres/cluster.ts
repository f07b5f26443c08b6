import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { chown, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { Refusal } from '../fault.ts'
import type { Binaries } from './binaries.ts'
import type { Home } from './home.ts'
import { runAs } from './server-user.ts'

/** Name of the only account of the embedded server. */
export const serverRole = 'taqyeem'

/** The kinds of letters: Arabic ones must count as letters, or searching by likeness silently finds nothing. */
const letterTypes = ['C.UTF-8', 'en_US.UTF-8', 'UTF-8']

/** The major version that made a cluster, or undefined where there is none yet. */
export const readClusterVersion = async (cluster: string): Promise<number | undefined> => {
  const text = await readFile(join(cluster, 'PG_VERSION'), 'utf8').catch(() => undefined)
  return text === undefined ? undefined : Number.parseInt(text, 10)
}

/**
 * Makes the cluster of `home` if there is none. It is built beside its place and moved there whole, so that a power cut
 * in the middle leaves nothing that looks like data. Refuses a cluster of another major version.
 */
export const ensureCluster = async (home: Home, binaries: Binaries, password: string): Promise<void> => {
  const version = await readClusterVersion(home.cluster)
  if (version === binaries.major) return
  if (version !== undefined) {
    const params = { folder: home.cluster, found: version, needed: binaries.major }
    throw new Refusal([{ code: 'start.data_of_another_version', params }], 409)
  }
  const draft = `${home.cluster}.${randomUUID()}`
  await buildCluster(draft, home, binaries, password)
  await rename(draft, home.cluster).catch(async (error: NodeJS.ErrnoException) => {
    await rm(draft, { recursive: true, force: true })
    // Another start was first: its cluster is as good as ours.
    if ((await readClusterVersion(home.cluster)) === undefined) throw error
  })
}

const buildCluster = async (
  draft: string,
  home: Home,
  binaries: Binaries,
  password: string,
): Promise<void> => {
  const passwordFile = `${draft}.password`
  let problem = ''
  try {
    await writeFile(passwordFile, `${password}\n`, { mode: 0o600 })
    if (!home.user.self) await chown(passwordFile, home.user.uid, home.user.gid)
    for (const letters of letterTypes) {
      await rm(draft, { recursive: true, force: true })
      await mkdir(draft, { mode: 0o700 })
      if (!home.user.self) await chown(draft, home.user.uid, home.user.gid)
      const said = await runInitdb(draft, home, binaries, passwordFile, letters)
      if (said === undefined) return
      problem = said
      if (!/locale/i.test(said)) break
    }
  } finally {
    await rm(passwordFile, { force: true })
  }
  await rm(draft, { recursive: true, force: true })
  throw new Refusal([{ code: 'start.cluster_failed', params: { problem } }], 500)
}

const runInitdb = async (
  draft: string,
  home: Home,
  { initdb }: Binaries,
  passwordFile: string,
  letters: string,
): Promise<string | undefined> => {
  const options = [
    `--pgdata=${draft}`,
    `--username=${serverRole}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--lc-collate=C',
    `--lc-ctype=${letters}`,
    '--lc-messages=C',
    '--data-checksums',
    '--no-instructions',
  ]
  try {
    await promisify(execFile)(initdb, options, {
      cwd: home.folder,
      env: serverEnvironment(),
      ...runAs(home.user),
    })
    return undefined
  } catch (error) {
    const { stderr, message } = error as Error & { stderr?: string }
    return stderr?.trim() || message
  }
}

/** Nothing of our own environment: a PGDATA or PGPORT set for another server must not reach this one. */
export const serverEnvironment = (): NodeJS.ProcessEnv => ({
  PATH: process.env.PATH,
  TZ: 'UTC',
  LC_MESSAGES: 'C',
  ...(process.env.SystemRoot ? { SystemRoot: process.env.SystemRoot } : {}),
})
