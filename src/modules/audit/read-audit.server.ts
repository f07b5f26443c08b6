import { sql } from 'kysely'
import type { Database } from '#platform/database.ts'
import type { Text } from '#scoring/guide.ts'
import type { AuditView } from './audit-view.ts'

export const auditRowsPerPage = 50

/** A row of the audit as it is read. */
export interface AuditLine {
  readonly id: string
  /** ISO moment in UTC. */
  readonly at: string
  /** Id of who did it; null for the program. */
  readonly actor: string | null
  /** Null for the program, and for somebody who is gone. */
  readonly by: Text | null
  readonly role: string
  readonly action: string
  readonly kind: string
  readonly subject: string
  readonly before: unknown
  readonly after: unknown
  readonly why: string | null
  readonly hash: string
}

/** One page of the audit, the newest first, going on before a row; `next` is where the page after it goes on, or null. */
export async function readAuditPage(
  database: Database,
  view: AuditView,
  before: string | null,
): Promise<{ readonly lines: readonly AuditLine[]; readonly next: string | null }> {
  const rows = await readLines(database, view, before, auditRowsPerPage + 1)
  const lines = rows.slice(0, auditRowsPerPage)
  return { lines, next: rows.length > lines.length ? (lines.at(-1)?.id ?? null) : null }
}

/** Everything that a view asks for, the newest first, a thousand rows at a time. */
export async function* readAllLines(
  database: Database,
  view: AuditView,
): AsyncGenerator<AuditLine, void, undefined> {
  for (let before: string | null = null; ; ) {
    const lines = await readLines(database, view, before, 1000)
    yield* lines
    if (lines.length < 1000) return
    before = lines.at(-1)!.id
  }
}

async function readLines(
  database: Database,
  view: AuditView,
  before: string | null,
  limit: number,
): Promise<AuditLine[]> {
  const actors = view.actor === '' ? null : await findActors(database, view.actor)
  let query = database.selectFrom('audit').selectAll()
  if (before !== null) query = query.where('id', '<', before)
  if (actors !== null) query = query.where('actor', 'in', actors)
  if (view.action.endsWith('.')) query = query.where(sql<boolean>`starts_with(action, ${view.action})`)
  else if (view.action !== '') query = query.where('action', '=', view.action)
  if (view.kind !== '') query = query.where('subject_kind', '=', view.kind)
  if (view.subject !== '') query = query.where('subject_id', '=', view.subject)
  if (view.from !== '') query = query.where('at', '>=', new Date(`${view.from}T00:00:00Z`))
  if (view.to !== '') query = query.where('at', '<', sql<Date>`${view.to}::date + 1`)
  const rows = await query.orderBy('id', 'desc').limit(limit).execute()
  const names = await readNames(
    database,
    rows.map(({ actor }) => actor),
  )
  return rows.map((row) => ({
    ...{
      id: String(row.id),
      at: row.at.toISOString(),
      actor: row.actor,
      by: names.get(row.actor ?? '') ?? null,
    },
    ...{ role: row.role, action: row.action, kind: row.subject_kind, subject: row.subject_id },
    ...{ before: row.before, after: row.after, why: row.why, hash: row.hash },
  }))
}

/** Ids that may be meant: what was written itself, and people whose name or email holds it. At most a hundred. */
async function findActors(database: Database, text: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    SELECT id::text AS id FROM person
    WHERE strpos(fold_text(name_ar), fold_text(${text})) > 0 OR strpos(fold_text(name_en), fold_text(${text})) > 0
      OR strpos(email, lower(${text})) > 0
    ORDER BY id LIMIT 100`.execute(database)
  return [text, ...rows.map(({ id }) => id)]
}

async function readNames(
  database: Database,
  actors: readonly (string | null)[],
): Promise<ReadonlyMap<string, Text>> {
  const ids = [...new Set(actors.filter((id) => id !== null && /^[0-9a-f-]{36}$/.test(id)))] as string[]
  if (ids.length === 0) return new Map()
  const rows = await database
    .selectFrom('person')
    .select(['id', 'name_ar', 'name_en'])
    .where('id', 'in', ids)
    .execute()
  return new Map(rows.map(({ id, name_ar, name_en }) => [id, { ar: name_ar, en: name_en }]))
}

/** The kinds of things that the audit speaks of. Walks the index from one kind to the next, however long the audit is. */
export async function listKinds(database: Database): Promise<string[]> {
  const { rows } = await sql<{ kind: string }>`
    WITH RECURSIVE found AS (
      (SELECT subject_kind AS kind FROM audit ORDER BY subject_kind LIMIT 1)
      UNION ALL
      SELECT (SELECT subject_kind FROM audit WHERE subject_kind > found.kind ORDER BY subject_kind LIMIT 1)
      FROM found WHERE found.kind IS NOT NULL
    ) SELECT kind FROM found WHERE kind IS NOT NULL`.execute(database)
  return rows.map(({ kind }) => kind)
}
