import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Transaction } from '#platform/database.ts'
import { sealedPurpose } from '#platform/mail/mail-content.ts'
import { seal } from '#platform/seal.ts'

/** What a link sent by mail opens. A token of one purpose is refused for another. */
export type LinkPurpose = 'invitation' | 'password-reset'

const randomLength = 32
const signatureLength = 16

/**
 * A token that nobody can guess, signed for its purpose: 256 random bits, and the mark by which ours are known before the
 * database is asked. Only its hash is kept.
 */
export function makeToken(secret: string, purpose: LinkPurpose): string {
  const random = randomBytes(randomLength)
  return Buffer.concat([random, sign(secret, purpose, random)]).toString('base64url')
}

/** The hash under which a token is kept; null for what we never signed for this purpose. */
export function hashToken(secret: string, purpose: LinkPurpose, token: string): string | null {
  if (!/^[\w-]{64}$/.test(token)) return null
  const bytes = Buffer.from(token, 'base64url')
  const random = bytes.subarray(0, randomLength)
  if (!timingSafeEqual(bytes.subarray(randomLength), sign(secret, purpose, random))) return null
  return createHash('sha256').update(token).digest('base64url')
}

const sign = (secret: string, purpose: LinkPurpose, random: Uint8Array): Buffer =>
  createHmac('sha256', secret)
    .update(`mailed-link\n${purpose}\n`)
    .update(random)
    .digest()
    .subarray(0, signatureLength)

interface NewLink {
  readonly purpose: LinkPurpose
  /** The invitation, or the person, that it is for. */
  readonly of: string
  readonly now: Date
  /** Milliseconds. */
  readonly lasts: number
}

export interface WrittenLink {
  readonly hash: string
  readonly expiresAt: Date
  /** The token, for the action of a mail. */
  readonly sealed: string
}

/** Writes a link, in the open transaction; the ones before it, for the same thing, die. */
export async function writeLink(
  secret: string,
  trx: Transaction,
  { purpose, of, now, lasts }: NewLink,
): Promise<WrittenLink> {
  await endLinks(trx, { purpose, of, now })
  const token = makeToken(secret, purpose)
  const hash = hashToken(secret, purpose, token)
  if (hash === null) throw new Error('a token that was just made is not known')
  const expiresAt = new Date(now.getTime() + lasts)
  await trx
    .insertInto('mailed_link')
    .values({
      ...{ hash, purpose, created_at: now, expires_at: expiresAt },
      ...(purpose === 'invitation' ? { invitation: of } : { person: of }),
    })
    .execute()
  return { hash, expiresAt, sealed: seal(secret, sealedPurpose, token) }
}

/** Notes the mail that carries a link, so that it is taken back with it while it still waits. */
export async function noteMail(trx: Transaction, hash: string, mail: string): Promise<void> {
  await trx.updateTable('mailed_link').set({ mail }).where('hash', '=', hash).execute()
}

/**
 * Puts every open link for one thing out of use, and takes back the mails that would still bring one: those that wait, and
 * those that were given up, which somebody could send again. A mail that a slow server is taking at this moment is let go.
 */
export async function endLinks(
  trx: Transaction,
  { purpose, of, now }: Pick<NewLink, 'purpose' | 'of' | 'now'>,
): Promise<void> {
  const ended = await trx
    .updateTable('mailed_link')
    .set({ ended_at: now })
    .where('purpose', '=', purpose)
    .where(purpose === 'invitation' ? 'invitation' : 'person', '=', of)
    .where('used_at', 'is', null)
    .where('ended_at', 'is', null)
    .returning('mail')
    .execute()
  const mails = ended.flatMap(({ mail }) => (mail === null ? [] : [mail]))
  if (mails.length === 0) return
  await trx
    .updateTable('mail')
    .set({ status: 'cancelled', settled_at: now })
    .where('id', 'in', (row) =>
      row
        .selectFrom('mail')
        .select('id')
        .where('id', 'in', mails)
        .where('status', 'in', ['queued', 'failed'])
        .forUpdate()
        .skipLocked(),
    )
    .execute()
}
