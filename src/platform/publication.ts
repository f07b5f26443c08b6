import { sql } from 'kysely'
import type { Database, Transaction } from './database.ts'

/** Says, as part of a change, that public pages are no longer what they were. Every process then drops those it keeps. */
export async function announcePublication(trx: Transaction): Promise<void> {
  await trx.updateTable('public_edition').set({ edition: sql`edition + 1` }).execute()
}

/** How long a process may go on showing the pages of before, in milliseconds. */
const freshFor = 1000

/**
 * Watches for publications by any process. The function it returns is called before a kept page is shown; it asks the
 * database at most once a second, and calls `onPublication` when the edition has moved.
 */
export function watchPublication(database: Database, onPublication: () => void): () => Promise<void> {
  let edition: string | undefined
  let asked = Number.NEGATIVE_INFINITY
  let asking: Promise<void> | undefined
  const ask = async (): Promise<void> => {
    asked = performance.now()
    const row = await database.selectFrom('public_edition').select('edition').executeTakeFirst()
    const current = String(row?.edition ?? 0)
    if (edition !== undefined && edition !== current) onPublication()
    edition = current
  }
  return async () => {
    if (asking !== undefined) return asking
    if (performance.now() - asked < freshFor) return
    asking = ask().finally(() => {
      asking = undefined
    })
    return asking
  }
}
