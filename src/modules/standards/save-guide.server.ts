import type { Person } from '#platform/access.ts'
import { recordAudit } from '#platform/audit.ts'
import { canonicalJson } from '#platform/canonical-json.ts'
import { sha256 } from '#platform/digest.ts'
import { Refusal } from '#platform/fault.ts'
import { requireRole } from '#platform/held-role.ts'
import type { Services } from '#platform/services.ts'
import type { Guide } from '#scoring/guide.ts'
import { roleToPublishGuide } from './access.ts'
import { parseGuide } from './guide.ts'

/** The digest of a guide: SHA-256 of its canonical JSON. */
export const digestGuide = (guide: Guide): string => sha256(canonicalJson(guide))

/**
 * Saves a guide as a draft of its edition; an earlier draft of that edition gives way. Saving a published edition again
 * as it stands changes nothing.
 *
 * @throws Refusal 403 without the role; `guide.invalid` when the document is no guide; 409 `guide.published` when that
 *   edition is published and differs
 */
export async function saveGuide({ database }: Services, person: Person, document: unknown): Promise<Guide> {
  const role = requireRole(roleToPublishGuide(person))
  const guide = parseGuide(document)
  const digest = digestGuide(guide)
  const { code, edition } = guide
  await database.transaction().execute(async (trx) => {
    const held = await trx
      .selectFrom('guide')
      .select(['sha256', 'status'])
      .where('code', '=', code)
      .where('edition', '=', edition)
      .forUpdate()
      .executeTakeFirst()
    if (held?.sha256 === digest) return
    if (held?.status === 'published')
      throw new Refusal([{ code: 'guide.published', params: { code, edition } }], 409)
    const values = { document: JSON.stringify(guide), sha256: digest }
    await trx
      .insertInto('guide')
      .values({ code, edition, ...values })
      .onConflict((conflict) => conflict.columns(['code', 'edition']).doUpdateSet(values))
      .execute()
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
