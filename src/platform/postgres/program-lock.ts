import pg from 'pg'

/** Any number, the same in every version. Advisory locks are kept per database; this one in `postgres`. */
const programLock = 7_201_125

/** Who holds the data folder, as the server knows it. */
export interface Holder {
  /** What the program called itself: `taqyeem serve (process 4711)`. */
  readonly name: string
}

/** The claim of one program on the embedded server. It ends when the program does, however it ends. */
export interface ProgramLock {
  /** Resolves when the connection that carries the claim is lost or released. */
  readonly lost: Promise<void>
  release(): Promise<void>
}

/** Connects; undefined while the server is not there, starting or stopping. */
const connect = async (url: string, name: string): Promise<pg.Client | undefined> => {
  const client = new pg.Client({
    connectionString: url,
    application_name: name,
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
  })
  client.on('error', () => {})
  try {
    await client.connect()
    return client
  } catch (error) {
    await client.end().catch(() => {})
    const { code } = error as { code?: string }
    // Wrong password or no such role: waiting will not mend it.
    if (code?.startsWith('28')) throw error
    return undefined
  }
}

const findHolder = async (client: pg.Client): Promise<Holder> => {
  const { rows } = await client.query<{ name: string }>(
    `select application_name as name from pg_locks join pg_stat_activity using (pid)
      where locktype = 'advisory' and granted and objid = $1`,
    [programLock],
  )
  return { name: rows[0]?.name ?? '?' }
}

/**
 * Tries to claim the server at `url` (its database `postgres`) for the program called `name`.
 * Answers with the lock, with the program that has it, or with `away` while the server does not answer.
 */
export const claimServer = async (url: string, name: string): Promise<ProgramLock | Holder | 'away'> => {
  const client = await connect(url, name)
  if (!client) return 'away'
  try {
    const { rows } = await client.query<{ mine: boolean }>('select pg_try_advisory_lock($1) as mine', [
      programLock,
    ])
    if (rows[0]?.mine) return holdLock(client)
    const holder = await findHolder(client)
    await client.end()
    return holder
  } catch {
    await client.end().catch(() => {})
    return 'away'
  }
}

export const isLock = (claim: ProgramLock | Holder | 'away'): claim is ProgramLock =>
  typeof claim === 'object' && 'release' in claim

const holdLock = (client: pg.Client): ProgramLock => {
  const lost = new Promise<void>((resolve) => client.once('end', () => resolve()))
  return { lost, release: () => client.end() }
}
