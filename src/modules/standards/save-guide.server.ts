import type { Person } from '#platform/access.ts'
import { recordAudit } from '#platform/audit.ts'
import type { Transaction } from '#platform/database.ts'
import { Refusal } from '#platform/fault.ts'
import { requireRole } from '#platform/held-role.ts'
import type { Services } from '#platform/services.ts'
import type { Guide } from '#scoring/guide.ts'
import { roleToPublishGuide } from './access.ts'
import { digestGuide } from './digest-guide.server.ts'
import { keepChange } from './editor/keep-change.server.ts'
import { parseDraft } from './parse-draft.ts'

export interface SaveOptions {
  /** False refuses an edition that is there already. Default: an earlier draft of that edition gives way. */
  readonly replace?: boolean
}

/**
 * Saves a guide as a draft of its edition. An earlier draft of that edition gives way; what it said stays among its
 * changes. Saving an edition again as it stands changes nothing.
 *
 * @throws Refusal 403 without the role; `guide.invalid` when the document is no guide; 409 `guide.published` when that
 *   edition is published and differs; 409 `guide.edition_taken` when it is there and nothing may be replaced
 */
export async function saveGuide(
  { database, clock }: Services,
  person: Person,
  document: unknown,
  { replace = true }: SaveOptions = {},
): Promise<Guide> {
  const role = requireRole(roleToPublishGuide(person))
  const guide = parseDraft(document)
  const digest = digestGuide(guide)
  const { code, edition } = guide
  await database.transaction().execute(async (trx) => {
    const held = await trx
      .selectFrom('guide')
      .select(['sha256', 'status', 'revision', 'document'])
      .where('code', '=', code)
      .where('edition', '=', edition)
      .forUpdate()
      .executeTakeFirst()
    if (held?.sha256 === digest) return
    if (held?.status === 'published')
      throw new Refusal([{ code: 'guide.published', params: { code, edition } }], 409)
    if (held && !replace) throw new Refusal([{ code: 'guide.edition_taken', params: { code, edition } }], 409)
    if (held === undefined) await insertDraft(trx, guide, digest)
    else {
      const before = held.document as unknown as object
      const change = { kind: 'document', code, before, after: null, by: person.id, at: clock.now() }
      await keepChange(trx, { code, edition }, guide, held.revision + 1, change)
    }
    await recordAudit(trx, {
      actor: person.id,
      role,
      action: 'guide.save',
      subject: { kind: 'guide', id: `${code}/${edition}` },
      before: held ? { sha256: held.sha256 } : null,
      after: { sha256: digest },
    })
  })
  return guide
}

/** A draft that was not there. */
async function insertDraft(trx: Transaction, guide: Guide, sha256: string): Promise<void> {
  const { code, edition } = guide
  const inserted = await trx
    .insertInto('guide')
    .values({ code, edition, document: JSON.stringify(guide), sha256 })
    .onConflict((conflict) => conflict.columns(['code', 'edition']).doNothing())
    .returning('code')
    .executeTakeFirst()
  if (!inserted) throw new Refusal([{ code: 'guide.edition_taken', params: { code, edition } }], 409)
}
