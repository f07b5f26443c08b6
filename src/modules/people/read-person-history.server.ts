import type { Database } from '#platform/database.ts'
import type { Text } from '#scoring/guide.ts'

/** One change of a person's account, from the audit. */
export interface PersonEvent {
  readonly id: string
  readonly at: string
  readonly action: string
  /** Who did it; null for the program, or for somebody who is gone. */
  readonly by: Text | null
  readonly why: string | null
  readonly after: Readonly<Record<string, unknown>>
}

/** How many of the latest changes are shown. */
export const shownEvents = 30

/** The latest changes of a person's account, the newest first: what was done, by whom, and why. */
export async function readPersonHistory(database: Database, id: string): Promise<PersonEvent[]> {
  const rows = await database
    .selectFrom('audit')
    .leftJoin('person', (join) =>
      join.on((row) => row(row.cast<string>('person.id', 'text'), '=', row.ref('audit.actor'))),
    )
    .select(['audit.id', 'audit.at', 'audit.action', 'audit.why', 'audit.after', 'name_ar', 'name_en'])
    .where('subject_kind', '=', 'person')
    .where('subject_id', '=', id)
    .where('action', 'like', 'people.%')
    .orderBy('audit.id', 'desc')
    .limit(shownEvents)
    .execute()
  return rows.map((row) => ({
    id: String(row.id),
    at: row.at.toISOString(),
    action: row.action,
    by: row.name_ar === null ? null : { ar: row.name_ar, en: row.name_en ?? row.name_ar },
    why: row.why,
    after: (row.after ?? {}) as Record<string, unknown>,
  }))
}
