import { sql } from 'kysely'
import type { Database } from './database.ts'
import { type Fault, Refusal } from './fault.ts'

/** What the server says of itself. */
export interface ServerFacts {
  /** 150018 for 15.18. */
  readonly version: number
  readonly encoding: string
  /** How alike two spellings of one Arabic word are, from 0 to 1. */
  readonly likeness: number
}

const oldestVersion = 150_000
/** With Arabic letters known it is 0.73; where they are not letters, 0. */
const leastLikeness = 0.5

/** What is wrong with a server, every fault of it. Pure. */
export const judgeServer = ({ version, encoding, likeness }: ServerFacts): Fault[] => [
  ...(version >= oldestVersion
    ? []
    : [
        {
          code: 'start.database_too_old',
          params: { found: `${Math.floor(version / 10_000)}.${version % 10_000}` },
        },
      ]),
  ...(encoding === 'UTF8' ? [] : [{ code: 'start.database_encoding', params: { found: encoding } }]),
  ...(likeness > leastLikeness ? [] : [{ code: 'start.database_letters', params: { found: likeness } }]),
]

const messageOf = (error: unknown): string =>
  error instanceof Error
    ? error.message || ((error as NodeJS.ErrnoException).code ?? error.name)
    : String(error)

const readBasics = async (database: Database): Promise<Omit<ServerFacts, 'likeness'>> => {
  try {
    const { rows } = await sql<{ version: string; encoding: string }>`
      select current_setting('server_version_num') as version, current_setting('server_encoding') as encoding`.execute(
      database,
    )
    return { version: Number(rows[0]!.version), encoding: rows[0]!.encoding }
  } catch (error) {
    throw new Refusal([{ code: 'start.database_unreachable', params: { problem: messageOf(error) } }], 503)
  }
}

const ensureLikeness = async (database: Database): Promise<void> => {
  try {
    await sql`create extension if not exists pg_trgm`.execute(database)
  } catch (error) {
    // Two programs that start together may both create it; the second is told that it is there.
    if ((error as { code?: string }).code === '23505') return
    throw new Refusal([{ code: 'start.database_extension', params: { problem: messageOf(error) } }], 500)
  }
}

const readLikeness = async (database: Database): Promise<number> => {
  const { rows } = await sql<{
    likeness: number
  }>`select similarity('خدمة العملاء', 'خدمه العملاء') as likeness`.execute(database)
  return rows[0]!.likeness
}

/**
 * Makes sure that a server can hold this programme: version 15 or later, UTF8, and Arabic letters that count as letters
 * (else searching by likeness finds nothing, silently). Creates the extension pg_trgm where it is missing.
 * Throws a {@link Refusal} with everything that is wrong and how to mend it.
 */
export const checkServer = async (database: Database): Promise<void> => {
  const basics = await readBasics(database)
  const before = judgeServer({ ...basics, likeness: 1 })
  if (before.length > 0) throw new Refusal(before, 500)
  await ensureLikeness(database)
  const faults = judgeServer({ ...basics, likeness: await readLikeness(database) })
  if (faults.length > 0) throw new Refusal(faults, 500)
}
