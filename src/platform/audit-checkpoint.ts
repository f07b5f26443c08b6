import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto'
import { type FileHandle, open, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setImmediate as otherWork } from 'node:timers/promises'
import type { NotedRow } from './audit-verify.ts'
import { canonicalJson } from './canonical-json.ts'
import type { Clock } from './clock.ts'
import type { Database } from './database.ts'
import { keepOnce } from './keep-once.ts'

/** A line of the file of checkpoints: which row was last, and when; signed. */
export interface Checkpoint extends NotedRow {
  readonly at: string
  /** Ed25519 over the canonical JSON of the other three, in base64. */
  readonly signature: string
}

/** Lines whose signature is not ours, counted from 1, and those that are. */
export interface Checkpoints {
  readonly sound: readonly Checkpoint[]
  readonly badLines: readonly number[]
}

const fileOf = (dataDir: string): string => join(dataDir, 'audit-checkpoints.jsonl')

/** The key of this installation, made at first use; only the public half leaves the data folder. */
const readKey = async (dataDir: string): Promise<KeyObject> => {
  const make = (): string =>
    generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString().trim()
  return createPrivateKey(await keepOnce(join(dataDir, 'audit-key.pem'), make))
}

const signedText = ({ id, hash, at }: Omit<Checkpoint, 'signature'>): Buffer =>
  Buffer.from(canonicalJson({ id, hash, at }))

const isSound = (value: unknown, key: KeyObject): value is Checkpoint => {
  const line = value as Partial<Checkpoint> | null
  if (typeof line?.id !== 'number' || typeof line.hash !== 'string') return false
  if (typeof line.at !== 'string' || typeof line.signature !== 'string') return false
  return verify(null, signedText(line as Checkpoint), key, Buffer.from(line.signature, 'base64'))
}

const parseLine = (line: string): unknown => {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

/** Signatures tested before other work of the process has its turn: some ten milliseconds. */
const atATime = 100

/**
 * Reads the checkpoints of a data folder and tests each signature. No file means none. A year has some fifty thousand;
 * who needs the last one only asks {@link readLastCheckpoint}.
 */
export const readCheckpoints = async (dataDir: string): Promise<Checkpoints> => {
  const text = await readFile(fileOf(dataDir), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return ''
    throw error
  })
  if (text === '') return { sound: [], badLines: [] }
  const key = createPublicKey(await readKey(dataDir))
  const sound: Checkpoint[] = []
  const badLines: number[] = []
  for (const [index, line] of text.split('\n').entries()) {
    const value = parseLine(line)
    // A line that a power cut left unfinished says nothing, and accuses nobody.
    if (value === undefined) continue
    if (isSound(value, key)) sound.push(value)
    else badLines.push(index + 1)
    if (index % atATime === atATime - 1) await otherWork()
  }
  return { sound, badLines }
}

/** More than a hundred lines. */
const tailLength = 32_768

/**
 * The last checkpoint whose signature is ours; null when there is none. Reads the end of the file alone, unless nothing
 * there is ours: as quick after ten years as on the first day.
 */
export const readLastCheckpoint = async (dataDir: string): Promise<Checkpoint | null> => {
  const file = await open(fileOf(dataDir)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  if (file === null) return null
  try {
    const { size } = await file.stat()
    const found = await findLast(await readTail(file, size), dataDir)
    if (found !== null || size <= tailLength) return found
  } finally {
    await file.close()
  }
  return (await readCheckpoints(dataDir)).sound.at(-1) ?? null
}

const readTail = async (file: FileHandle, size: number): Promise<string> => {
  const length = Math.min(size, tailLength)
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, size - length)
  return buffer.toString('utf8', 0, bytesRead)
}

const findLast = async (text: string, dataDir: string): Promise<Checkpoint | null> => {
  if (text === '') return null
  const key = createPublicKey(await readKey(dataDir))
  for (const line of text.split('\n').reverse()) {
    const value = parseLine(line)
    if (value !== undefined && isSound(value, key)) return value
  }
  return null
}

/** What writing a checkpoint found: `written`; `current` when nothing was added since; `damaged` when rows it had seen are gone. */
export type CheckpointOutcome = 'written' | 'current' | 'damaged'

/**
 * Notes the last row of the audit outside the database, unless the one noted before is no longer there: then the audit
 * was cut or rewritten, nothing is noted, and `taqyeem verify audit` names the row.
 */
export const writeCheckpoint = async (
  database: Database,
  dataDir: string,
  clock: Clock,
): Promise<CheckpointOutcome> => {
  const last = await readLastCheckpoint(dataDir)
  if (last && !(await holds(database, last))) return 'damaged'
  const head = await database
    .selectFrom('audit')
    .select(['id', 'hash'])
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!head || Number(head.id) === last?.id) return 'current'
  const noted = { id: Number(head.id), hash: head.hash, at: clock.now().toISOString() }
  const signature = sign(null, signedText(noted), await readKey(dataDir)).toString('base64')
  await append(fileOf(dataDir), { ...noted, signature })
  return 'written'
}

const holds = async (database: Database, { id, hash }: NotedRow): Promise<boolean> => {
  const row = await database
    .selectFrom('audit')
    .select('hash')
    .where('id', '=', String(id))
    .executeTakeFirst()
  return row?.hash === hash
}

const append = async (path: string, checkpoint: Checkpoint): Promise<void> => {
  const file = await open(path, 'a+', 0o600)
  try {
    await file.appendFile(`${await startLine(file)}${JSON.stringify(checkpoint)}\n`)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** A line that a power cut left unfinished is closed first. */
const startLine = async (file: FileHandle): Promise<string> => {
  const { size } = await file.stat()
  const text = await readTail(file, size)
  return text === '' || text.endsWith('\n') ? '' : '\n'
}
