import type { Transaction } from '#platform/database.ts'
import type { Guide } from '#scoring/guide.ts'
import { digestGuide } from '../digest-guide.server.ts'
import type { Edition } from './hold-draft.server.ts'

/** One change of a draft as it is remembered. */
export interface KeptChange {
  /** `document` when all of it was replaced. */
  readonly kind: string
  readonly code: string
  readonly before: object | null
  readonly after: object | null
  readonly by: string
  readonly at: Date
}

/** Writes the changed document of a draft as its next revision, with what changed; returns its digest. */
export async function keepChange(
  trx: Transaction,
  { code, edition }: Edition,
  guide: Guide,
  revision: number,
  change: KeptChange,
): Promise<string> {
  const sha256 = digestGuide(guide)
  await trx
    .updateTable('guide')
    .set({ document: JSON.stringify(guide), sha256, revision })
    .where('code', '=', code)
    .where('edition', '=', edition)
    .execute()
  const json = (node: object | null): string | null => (node === null ? null : JSON.stringify(node))
  await trx
    .insertInto('guide_change')
    .values({
      guide_code: code,
      guide_edition: edition,
      revision,
      item_kind: change.kind,
      item_code: change.code,
      before: json(change.before),
      after: json(change.after),
      changed_by: change.by,
      changed_at: change.at,
    })
    .execute()
  return sha256
}
