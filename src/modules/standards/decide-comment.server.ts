import type { Person } from '#platform/access.ts'
import { recordAudit } from '#platform/audit.ts'
import { Refusal } from '#platform/fault.ts'
import { requireRole } from '#platform/held-role.ts'
import type { Services } from '#platform/services.ts'
import { roleToPublishGuide } from './access.ts'
import { lengthFault, tidyText } from './comment.ts'
import type { Edition } from './editor/hold-draft.server.ts'

/** A comment as it was read before deciding. */
export interface ReadComment extends Edition {
  readonly id: string
  readonly revision: number
}

export type CommentDecision =
  | { readonly act: 'accept' }
  /** The reason is for the secretariat alone. */
  | { readonly act: 'reject'; readonly reason: string }
  /** The answer is shown under the comment, which it accepts. */
  | { readonly act: 'answer'; readonly answer: string }

/**
 * Decides on a comment: from `accept` or `answer` on it is shown, from `reject` on it is not. Each decision can be taken
 * back by another, also once the draft is published. The audit holds the statuses alone: reasons and answers may quote
 * what somebody wrote.
 *
 * @throws Refusal 403 without the role; 404 `comment.unknown`; 409 `comment.changed_since_read`; 422 `comment.missing`,
 *   `comment.too_long` with `place.path` `reason` or `answer`
 */
export async function decideComment(
  { database, clock }: Services,
  person: Person,
  { code, edition, id, revision }: ReadComment,
  decision: CommentDecision,
): Promise<void> {
  const role = requireRole(roleToPublishGuide(person))
  const next = rowOf(decision)
  await database.transaction().execute(async (trx) => {
    const held = await trx
      .selectFrom('guide_comment')
      .select(['status', 'revision'])
      .where('guide_code', '=', code)
      .where('guide_edition', '=', edition)
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst()
    if (!held) throw new Refusal([{ code: 'comment.unknown' }], 404)
    if (held.revision !== revision) throw new Refusal([{ code: 'comment.changed_since_read' }], 409)
    await trx
      .updateTable('guide_comment')
      .set({ ...next, decided_at: clock.now(), decided_by: person.id, revision: revision + 1 })
      .where('guide_code', '=', code)
      .where('guide_edition', '=', edition)
      .where('id', '=', id)
      .execute()
    await recordAudit(trx, {
      actor: person.id,
      role,
      action: `comment.${decision.act}`,
      subject: { kind: 'comment', id: `${code}/${edition}/${id}` },
      before: { status: held.status },
      after: { status: next.status },
    })
  })
}

function rowOf(decision: CommentDecision) {
  if (decision.act === 'accept') return { status: 'accepted', reason: null, answer: null }
  const field = decision.act === 'reject' ? 'reason' : 'answer'
  const text = tidyText(decision.act === 'reject' ? decision.reason : decision.answer)
  const fault = lengthFault(field, text, true)
  if (fault) throw new Refusal([fault])
  return field === 'reason'
    ? { status: 'rejected', reason: text, answer: null }
    : { status: 'answered', reason: null, answer: text }
}
