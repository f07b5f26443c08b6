import type { Person } from '#platform/access.ts'
import { recordAudit } from '#platform/audit.ts'
import { Refusal } from '#platform/fault.ts'
import { requireRole } from '#platform/held-role.ts'
import type { Services } from '#platform/services.ts'
import { checkGuide } from '#scoring/check-guide.ts'
import type { Guide } from '#scoring/guide.ts'
import { roleToPublishGuide } from './access.ts'

/**
 * Publishes a saved edition of a guide: from then on it never changes and everybody reads it. Publishing it again does
 * nothing.
 *
 * @throws Refusal 403 without the role; 404 `guide.unknown`; 422 with every fault that keeps the guide from being used
 */
export async function publishGuide(
  { database, clock }: Services,
  person: Person,
  { code, edition }: { readonly code: string; readonly edition: string },
): Promise<void> {
  const role = requireRole(roleToPublishGuide(person))
  await database.transaction().execute(async (trx) => {
    const held = await trx
      .selectFrom('guide')
      .select(['document', 'sha256', 'status'])
      .where('code', '=', code)
      .where('edition', '=', edition)
      .forUpdate()
      .executeTakeFirst()
    if (!held) throw new Refusal([{ code: 'guide.unknown', params: { code, edition } }], 404)
    if (held.status === 'published') return
    const faults = checkGuide(held.document as unknown as Guide)
    if (faults.length > 0) {
      throw new Refusal(
        faults.map((fault) => ({ code: fault.code, place: { path: fault.path }, params: fault.params })),
      )
    }
    await trx
      .updateTable('guide')
      .set({ status: 'published', published_at: clock.now() })
      .where('code', '=', code)
      .where('edition', '=', edition)
      .execute()
    await recordAudit(trx, {
      actor: person.id,
      role,
      action: 'guide.publish',
      subject: { kind: 'guide', id: `${code}/${edition}` },
      before: { status: 'draft' },
      after: { status: 'published', sha256: held.sha256 },
    })
  })
}
