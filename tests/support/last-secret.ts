import type { Database } from '#platform/database.ts'

/** The secret of the link in the latest mail to an address: there is no other place that has it. */
export async function lastSecret(database: Database, address: string): Promise<string> {
  const { action } = await database
    .selectFrom('mail')
    .select('action')
    .where('address', '=', address)
    .orderBy('created_at', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  return (action as { href: string }).href.split('/').at(-1) ?? ''
}
