import type { Database } from '#platform/database.ts'
import { isId } from '#platform/is-id.ts'
import type { Guide, Text } from '#scoring/guide.ts'
import type { Edition } from './editor/hold-draft.server.ts'

export interface DraftView extends Edition {
  readonly guide: Guide
  readonly revision: number
  readonly sha256: string
}

/** A draft with its revision; null when there is no such draft. Only for those who prepare guides. */
export async function readDraft(database: Database, { code, edition }: Edition): Promise<DraftView | null> {
  const row = await database
    .selectFrom('guide')
    .select(['document', 'revision', 'sha256'])
    .where('code', '=', code)
    .where('edition', '=', edition)
    .where('status', '=', 'draft')
    .executeTakeFirst()
  if (!row) return null
  return {
    code,
    edition,
    guide: row.document as unknown as Guide,
    revision: row.revision,
    sha256: row.sha256,
  }
}

export interface ChangeLine {
  readonly revision: number
  readonly kind: string
  readonly item: string
  readonly act: 'added' | 'removed' | 'changed'
  /** Who did it; null when that person is not known any more. */
  readonly by: Text | null
  /** ISO 8601. */
  readonly at: string
}

/** The latest changes of a draft, the newest first. */
export async function listChanges(
  database: Database,
  { code, edition }: Edition,
  most = 10,
): Promise<ChangeLine[]> {
  const rows = await database
    .selectFrom('guide_change')
    .select(['revision', 'item_kind', 'item_code', 'changed_by', 'changed_at'])
    .select((row) => [row('before', 'is', null).as('added'), row('after', 'is', null).as('removed')])
    .where('guide_code', '=', code)
    .where('guide_edition', '=', edition)
    .orderBy('revision', 'desc')
    .limit(most)
    .execute()
  const names = await readNames(
    database,
    rows.map(({ changed_by }) => changed_by),
  )
  return rows.map((row) => ({
    revision: row.revision,
    kind: row.item_kind,
    item: row.item_code,
    act: row.item_kind === 'document' ? 'changed' : row.added ? 'added' : row.removed ? 'removed' : 'changed',
    by: names.get(row.changed_by) ?? null,
    at: row.changed_at.toISOString(),
  }))
}

/** The names of people by their pseudonymous ids; those who are not there any more are left out. */
export async function readNames(
  database: Database,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Text>> {
  const real = [...new Set(ids)].filter((id) => isId(id))
  if (real.length === 0) return new Map()
  const rows = await database
    .selectFrom('person')
    .select(['id', 'name_ar', 'name_en'])
    .where('id', 'in', real)
    .execute()
  return new Map(rows.map(({ id, name_ar, name_en }) => [id, { ar: name_ar, en: name_en }]))
}
