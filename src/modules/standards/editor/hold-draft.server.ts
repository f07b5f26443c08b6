import type { Transaction } from '#platform/database.ts'
import { Refusal } from '#platform/fault.ts'
import type { Guide } from '#scoring/guide.ts'

/** An edition by its names. */
export interface Edition {
  readonly code: string
  readonly edition: string
}

export interface HeldDraft {
  readonly guide: Guide
  readonly revision: number
  readonly sha256: string
}

/**
 * Reads a draft and holds it until the transaction ends: changes to one draft go one after the other.
 *
 * @throws Refusal 404 `guide.unknown`; 409 `guide.published` when it is no draft any more
 */
export async function holdDraft(trx: Transaction, { code, edition }: Edition): Promise<HeldDraft> {
  const row = await trx
    .selectFrom('guide')
    .select(['document', 'revision', 'status', 'sha256'])
    .where('code', '=', code)
    .where('edition', '=', edition)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw new Refusal([{ code: 'guide.unknown', params: { code, edition } }], 404)
  if (row.status === 'published')
    throw new Refusal([{ code: 'guide.published', params: { code, edition } }], 409)
  return { guide: row.document as unknown as Guide, revision: row.revision, sha256: row.sha256 }
}
