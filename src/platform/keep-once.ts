import { randomUUID } from 'node:crypto'
import { link, mkdir, open, readFile, rm } from 'node:fs/promises'
import { dirname } from 'node:path'

const isCode = (error: unknown, code: string): boolean => (error as NodeJS.ErrnoException).code === code

const readKept = async (path: string): Promise<string | undefined> => {
  try {
    return (await readFile(path, 'utf8')).trim()
  } catch (error) {
    if (isCode(error, 'ENOENT')) return undefined
    throw error
  }
}

/** Writes to a neighbour first and links it into place, so that a crash never leaves half a secret behind. */
const writeDurably = async (path: string, text: string): Promise<void> => {
  const draft = `${path}.${randomUUID()}`
  const file = await open(draft, 'wx', 0o600)
  try {
    await file.writeFile(`${text}\n`)
    await file.sync()
  } finally {
    await file.close()
  }
  try {
    await link(draft, path)
  } catch (error) {
    if (!isCode(error, 'EEXIST')) throw error
  } finally {
    await rm(draft, { force: true })
  }
}

/**
 * The text kept in a file that only its owner can read, made by `make` when there is none yet. When two processes make
 * it at once, both get the one that was first.
 */
export const keepOnce = async (path: string, make: () => string): Promise<string> => {
  const kept = await readKept(path)
  if (kept) return kept
  await mkdir(dirname(path), { recursive: true })
  await writeDurably(path, make())
  const written = await readKept(path)
  if (!written) throw new Error(`${path} is empty`)
  return written
}
