import { randomUUID } from 'node:crypto'
import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmdirSync,
  statSync,
  unlinkSync,
  writeSync,
} from 'node:fs'
import { join, resolve } from 'node:path'
import { refuse } from './fault-list.ts'

export interface OutputFile {
  readonly name: string
  /** The text, in pieces, made while it is written. */
  readonly pieces: Iterable<string>
}

/** Pieces are gathered to about this many characters before they go to the disk. */
const batch = 256 * 1024

/**
 * Refuses early, before any work is done, what could never be written to: a folder whose name is taken by a file, or
 * an output whose name is taken by a folder. `output.not_folder`, `output.name_taken`.
 */
export function checkFolder(folder: string, names: readonly string[]): void {
  const kind = kindOf(folder)
  if (kind === 'file') throw refuse({ code: 'output.not_folder', place: { file: folder } })
  for (const name of names) {
    const file = join(folder, name)
    if (kindOf(file) === 'folder') throw refuse({ code: 'output.name_taken', place: { file } })
  }
}

/**
 * Writes a set of files into a folder, made when absent, so that each is either as it was or whole: written under
 * another name, forced to the disk, then renamed. When anything fails, nothing new stays, and a Refusal with
 * `output.not_written` is thrown.
 */
export function writeFolder(folder: string, files: readonly OutputFile[]): void {
  checkFolder(
    folder,
    files.map(({ name }) => name),
  )
  const made: string[] = []
  let first: string | undefined
  try {
    first = mkdirSync(folder, { recursive: true })
    removeAbandoned(folder)
    for (const { name, pieces } of files) made.push(writeTemporary(folder, name, pieces))
    files.forEach(({ name }, index) => {
      renameSync(made[index] ?? '', join(folder, name))
    })
    forceToDisk(folder)
  } catch (error) {
    for (const file of made) remove(file)
    if (first !== undefined) removeEmpty(folder, first)
    throw asRefusal(folder, error)
  }
}

function kindOf(path: string): 'file' | 'folder' | null {
  const found = statSync(path, { throwIfNoEntry: false })
  if (found === undefined) return null
  return found.isDirectory() ? 'folder' : 'file'
}

function writeTemporary(folder: string, name: string, pieces: Iterable<string>): string {
  const file = join(folder, `.${name}.${process.pid}.${randomUUID()}.tmp`)
  const handle = openSync(file, 'wx')
  try {
    let waiting = ''
    for (const piece of pieces) {
      waiting += piece
      if (waiting.length < batch) continue
      writeWhole(handle, waiting)
      waiting = ''
    }
    writeWhole(handle, waiting)
    fsyncSync(handle)
  } catch (error) {
    remove(file)
    throw error
  } finally {
    closeSync(handle)
  }
  return file
}

/** The system may take fewer bytes than offered. */
function writeWhole(handle: number, text: string): void {
  const bytes = Buffer.from(text)
  for (let done = 0; done < bytes.byteLength; ) done += writeSync(handle, bytes, done)
}

function forceToDisk(folder: string): void {
  // Windows does not open folders.
  if (process.platform === 'win32') return
  const handle = openSync(folder, 'r')
  fsyncSync(handle)
  closeSync(handle)
}

/** A process that was killed while writing leaves its temporary file; the next one takes it away. */
function removeAbandoned(folder: string): void {
  for (const name of readdirSync(folder)) {
    const pid = /^\..+\.(\d+)\.[0-9a-f-]{36}\.tmp$/.exec(name)?.[1]
    if (pid !== undefined && !isRunning(Number(pid))) remove(join(folder, name))
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

function remove(file: string): void {
  try {
    unlinkSync(file)
  } catch {
    // Already renamed or never made: nothing to take away.
  }
}

/** Takes away the folders this call made, from the innermost out. */
function removeEmpty(folder: string, first: string): void {
  try {
    const outermost = resolve(first)
    for (let path = resolve(folder); path.length >= outermost.length; path = join(path, '..')) rmdirSync(path)
  } catch {
    // Somebody else put something there meanwhile: it stays.
  }
}

function asRefusal(folder: string, error: unknown): unknown {
  const reason = (error as NodeJS.ErrnoException).code
  if (typeof reason !== 'string' || !/^E[A-Z0-9]+$/.test(reason)) return error
  return refuse({ code: 'output.not_written', place: { file: folder }, params: { reason } })
}
