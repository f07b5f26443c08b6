import { sql } from 'kysely'
import type { Transaction } from '#platform/database.ts'

/** Any number. */
const registryLock = 7_201_131

/** Whoever changes several subjects of the registry at once waits here, until the end of the transaction, for others who do. */
export async function lockRegistry(trx: Transaction): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(${registryLock})`.execute(trx)
}
