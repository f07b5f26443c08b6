import type { Person } from '#platform/access.ts'
import { recordAudit } from '#platform/audit.ts'
import { Refusal } from '#platform/fault.ts'
import { requireRole } from '#platform/held-role.ts'
import type { Services } from '#platform/services.ts'
import { roleToPublishGuide } from './access.ts'
import type { ReadDraft } from './change-draft.server.ts'
import { holdDraft } from './editor/hold-draft.server.ts'

/**
 * Deletes a draft with its changes; the audit keeps its digest and the reason.
 *
 * @throws Refusal 403 without the role; 404 `guide.unknown`; 409 `guide.published`, `guide.in_use` when a cycle goes by it,
 *   `guide.has_comments` when people commented on it, `guide.changed_since_read`; 422 `guide.reason_missing` with `place.path` `why`
 */
export async function deleteDraft(
  { database }: Services,
  person: Person,
  { code, edition, revision }: ReadDraft,
  why: string,
): Promise<void> {
  const role = requireRole(roleToPublishGuide(person))
  if (why.trim() === '') throw new Refusal([{ code: 'guide.reason_missing', place: { path: 'why' } }])
  await database.transaction().execute(async (trx) => {
    const held = await holdDraft(trx, { code, edition })
    if (held.revision !== revision)
      throw new Refusal([{ code: 'guide.changed_since_read', params: { code, edition } }], 409)
    const cycle = await trx
      .selectFrom('cycle')
      .select('id')
      .where('guide_code', '=', code)
      .where('guide_edition', '=', edition)
      .executeTakeFirst()
    if (cycle) throw new Refusal([{ code: 'guide.in_use', params: { code, edition, cycle: cycle.id } }], 409)
    const comment = await trx
      .selectFrom('guide_comment')
      .select('id')
      .where('guide_code', '=', code)
      .where('guide_edition', '=', edition)
      .executeTakeFirst()
    if (comment) throw new Refusal([{ code: 'guide.has_comments', params: { code, edition } }], 409)
    await trx.deleteFrom('guide').where('code', '=', code).where('edition', '=', edition).execute()
    await recordAudit(trx, {
      actor: person.id,
      role,
      action: 'guide.delete',
      subject: { kind: 'guide', id: `${code}/${edition}` },
      before: { sha256: held.sha256 },
      after: null,
      why: why.trim(),
    })
  })
}
