import type { Person } from '#platform/access.ts'
import { recordAudit } from '#platform/audit.ts'
import { Refusal } from '#platform/fault.ts'
import { requireRole } from '#platform/held-role.ts'
import { announcePublication } from '#platform/publication.ts'
import type { Services } from '#platform/services.ts'
import { roleToPublishGuide } from './access.ts'
import { requireSound } from './read-guide-file.server.ts'

/**
 * Publishes a saved edition of a guide: from then on it never changes and everybody reads it. Publishing it again does
 * nothing.
 *
 * @param edition.sha256 the digest of the text that was read before deciding; left out by programs that just saved it
 * @throws Refusal 403 without the role; 404 `guide.unknown`; 409 `guide.changed_since_read` when the draft has another
 *   digest by now; 422 with every fault that keeps the guide from being used
 */
export async function publishGuide(
  { database, clock }: Services,
  person: Person,
  { code, edition, sha256 }: { readonly code: string; readonly edition: string; readonly sha256?: string },
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
    if (sha256 !== undefined && sha256 !== held.sha256)
      throw new Refusal([{ code: 'guide.changed_since_read', params: { code, edition } }], 409)
    requireSound(held.document)
    await trx
      .updateTable('guide')
      .set({ status: 'published', published_at: clock.now() })
      .where('code', '=', code)
      .where('edition', '=', edition)
      .execute()
    await announcePublication(trx)
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
