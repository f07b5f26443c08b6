import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto'
import { open, readFile } from 'node:fs/promises'
import { join } from 'node:path'
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

/** Reads the checkpoints of a data folder and tests each signature. No file means none. */
export const readCheckpoints = async (dataDir: string): Promise<Checkpoints> => {
  const text = await readFile(fileOf(dataDir), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return ''
    throw error
  })
  if (text === '') return { sound: [], badLines: [] }
  const key = createPublicKey(await readKey(dataDir))
  const lines = text.split('\n').map((line, index) => ({ number: index + 1, line, value: parseLine(line) }))
  // A line that a power cut left unfinished says nothing, and accuses nobody.
  const written = lines.filter(({ value }) => value !== undefined)
  return {
    sound: written.map(({ value }) => value).filter((value) => isSound(value, key)),
    badLines: written.filter(({ value }) => !isSound(value, key)).map(({ number }) => number),
  }
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
  const { sound } = await readCheckpoints(dataDir)
  const last = sound.at(-1)
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
  const file = await open(path, 'a', 0o600)
  try {
    await file.appendFile(`${await startLine(path)}${JSON.stringify(checkpoint)}\n`)
    await file.sync()
  } finally {
    await file.close()
  }
}

const startLine = async (path: string): Promise<string> => {
  const text = await readFile(path, 'utf8')
  return text === '' || text.endsWith('\n') ? '' : '\n'
}
