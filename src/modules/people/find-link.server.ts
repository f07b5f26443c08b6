import type { Database, Transaction } from '#platform/database.ts'
import { Refusal } from '#platform/fault.ts'
import { hashToken, type LinkPurpose } from './mailed-link.server.ts'
import { mayStillInvite } from './may-still-invite.server.ts'

/**
 * Why a link opens nothing. `unknown`: not ours, or of another purpose; `void`: whoever invited may not give roles any more.
 */
export type DeadLink = 'unknown' | 'expired' | 'used' | 'ended' | 'void'

export interface FoundLink {
  readonly hash: string
  /** The invitation, or the person, that it is for. */
  readonly of: string
}

interface Asked {
  readonly secret: string
  readonly purpose: LinkPurpose
  readonly token: string
  readonly now: Date
}

/**
 * The link that a token opens, or why it opens nothing. With `lock` the row is held until the transaction ends, so that
 * of two who follow the link at once the second sees what the first did.
 */
export async function findLink(
  database: Database | Transaction,
  { secret, purpose, token, now }: Asked,
  { lock = false } = {},
): Promise<FoundLink | DeadLink> {
  const hash = hashToken(secret, purpose, token)
  if (hash === null) return 'unknown'
  const query = database
    .selectFrom('mailed_link')
    .select(['invitation', 'person', 'expires_at', 'used_at', 'ended_at'])
    .where('hash', '=', hash)
    .where('purpose', '=', purpose)
  const row = await (lock ? query.forUpdate() : query).executeTakeFirst()
  const of = row?.invitation ?? row?.person
  if (row === undefined || of === null || of === undefined) return 'unknown'
  if (row.used_at !== null) return 'used'
  if (row.ended_at !== null) return 'ended'
  if (row.expires_at <= now) return 'expired'
  if (purpose === 'invitation' && !(await mayStillInvite(database, of, now))) return 'void'
  return { hash, of }
}

/**
 * Takes the link that a token opens, in the open transaction: it opens nothing from here on.
 *
 * @throws Refusal 410 `link.unknown`, `link.expired`, `link.used`, `link.ended`, `link.void`
 */
export async function takeLink(trx: Transaction, asked: Asked): Promise<FoundLink> {
  const found = await findLink(trx, asked, { lock: true })
  if (typeof found === 'string') throw new Refusal([{ code: `link.${found}` }], 410)
  await trx.updateTable('mailed_link').set({ used_at: asked.now }).where('hash', '=', found.hash).execute()
  return found
}
