import type { Person } from '#platform/access.ts'
import { recordAudit } from '#platform/audit.ts'
import { canonicalJson } from '#platform/canonical-json.ts'
import type { Clock } from '#platform/clock.ts'
import type { Database, Transaction } from '#platform/database.ts'
import { sha256 } from '#platform/digest.ts'
import { Refusal } from '#platform/fault.ts'
import type { Language } from '#platform/language.ts'
import type { Services } from '#platform/services.ts'
import { type CommentOrigin, checkComment, languageOf, type TypedComment } from './comment.ts'
import { commentItems } from './comment-item.ts'
import { isStaff, mayComment, mayReadConsultation } from './consultation-access.ts'
import type { Edition } from './editor/hold-draft.server.ts'
import { countComment } from './limit-comments.server.ts'
import { findConsultation } from './read-consultation.server.ts'

/** Who sends a comment. A program that loads comments has no address, and is not counted. */
export interface CommentSender {
  readonly person: Person | null
  readonly address: string | null
}

export interface SentComment extends TypedComment {
  /** UUID chosen by the sender: the same comment sent again is taken once. */
  readonly id: string
  /** Language of the page on which it was typed. */
  readonly page: Language
}

/** What became of it: staff comments are shown at once, those of the public when they have been accepted. */
export interface MadeComment {
  readonly origin: CommentOrigin
}

interface Kept extends TypedComment {
  readonly id: string
  readonly edition: Edition
  readonly sender: CommentSender
  readonly origin: CommentOrigin
  readonly language: Language
  readonly digest: string
}

/**
 * Takes a comment on a draft while its consultation is open, with the wording of the item as it reads now.
 *
 * @throws Refusal 422 from `checkComment`, and `comment.item_unknown`; 404 `consultation.unknown` where there is none that
 *   the sender may read; 409 `consultation.closed`, and `comment.id_taken` for another comment under the same id; 429
 *   `comment.too_many`
 */
export async function makeComment(
  services: Services,
  sender: CommentSender,
  { code, edition }: Edition,
  { id, page, ...typed }: SentComment,
): Promise<MadeComment> {
  const { database, clock } = services
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id))
    throw new Refusal([{ code: 'comment.id_wrong' }], 400)
  const origin = isStaff(sender.person) ? 'staff' : 'public'
  const checked = checkComment(origin === 'staff' ? { ...typed, name: '', organisation: '' } : typed)
  const digest = sha256(canonicalJson({ ...checked, person: sender.person?.id ?? null }))
  const kept: Kept = {
    ...checked,
    ...{ id, edition: { code, edition }, sender, origin, digest, language: languageOf(checked.body, page) },
  }
  if (await isKept(database, kept)) return { origin }
  await requireOpen(database, kept, clock)
  if (sender.address !== null)
    await countComment(services, `${code}/${edition}`, sender.person?.id ?? sender.address)
  await database.transaction().execute((trx) => keepComment(trx, kept, clock))
  return { origin }
}

/** Whether this very comment is kept already. */
async function isKept(database: Database | Transaction, { id, edition, digest }: Kept): Promise<boolean> {
  const row = await database
    .selectFrom('guide_comment')
    .select('sent_sha256')
    .where('guide_code', '=', edition.code)
    .where('guide_edition', '=', edition.edition)
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) return false
  if (row.sent_sha256 !== digest) throw new Refusal([{ code: 'comment.id_taken' }], 409)
  return true
}

async function requireOpen(database: Database | Transaction, { edition, sender }: Kept, clock: Clock) {
  const found = await findConsultation(database, edition, { hold: database.isTransaction })
  const visitor = { person: sender.person, clock }
  if (!found || !mayReadConsultation(found, visitor))
    throw new Refusal([{ code: 'consultation.unknown' }], 404)
  if (!mayComment(found, visitor)) throw new Refusal([{ code: 'consultation.closed' }], 409)
  return found
}

async function keepComment(trx: Transaction, kept: Kept, clock: Clock): Promise<void> {
  const { id, edition, sender, origin } = kept
  const { guide } = await requireOpen(trx, kept, clock)
  const item = commentItems(guide).get(kept.item)
  if (!item) throw new Refusal([{ code: 'comment.item_unknown', params: { item: kept.item } }])
  const status = origin === 'staff' ? 'accepted' : 'new'
  const made = await trx
    .insertInto('guide_comment')
    .values({
      guide_code: edition.code,
      guide_edition: edition.edition,
      id,
      item_kind: item.kind,
      item_code: item.code,
      wording: JSON.stringify(item.wording),
      origin,
      person: sender.person?.id ?? null,
      name: kept.name || null,
      organisation: kept.organisation || null,
      language: kept.language,
      body: kept.body,
      sent_sha256: kept.digest,
      status,
      made_at: clock.now(),
    })
    .onConflict((conflict) => conflict.columns(['guide_code', 'guide_edition', 'id']).doNothing())
    .executeTakeFirst()
  // Sent twice at the same time: the first counts, and the other is told from it.
  if (made.numInsertedOrUpdatedRows === 0n) {
    await isKept(trx, kept)
    return
  }
  await recordAudit(trx, {
    actor: sender.person?.id ?? null,
    role: origin === 'staff' ? (sender.person?.roles[0]?.role ?? 'staff') : 'public',
    action: 'comment.make',
    subject: { kind: 'comment', id: `${edition.code}/${edition.edition}/${id}` },
    after: { status, item: item.code, language: kept.language },
  })
}
