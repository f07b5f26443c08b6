import { type RawBuilder, sql } from 'kysely'
import type { Database } from '#platform/database.ts'
import { isId } from '#platform/is-id.ts'
import { readAhead } from '#platform/read-ahead.ts'
import type { Text } from '#scoring/guide.ts'
import type { AuditView } from './audit-view.ts'
import { type AskedRows, type AuditSource, allOf, findAsked } from './find-asked.server.ts'

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
  source: AuditSource,
  view: AuditView,
  before: string | null,
): Promise<{ readonly lines: readonly AuditLine[]; readonly next: string | null }> {
  const asked = await findAsked(source, view)
  if (asked === null) return { lines: [], next: null }
  const rows = await readLines(source.database, asked, { before, limit: auditRowsPerPage + 1, few: true })
  const lines = rows.slice(0, auditRowsPerPage)
  return { lines, next: rows.length > lines.length ? (lines.at(-1)?.id ?? null) : null }
}

/** Everything that a view asks for, the newest first, a thousand rows at a time. */
export async function* readAllLines(
  source: AuditSource,
  view: AuditView,
): AsyncGenerator<readonly AuditLine[], void, undefined> {
  const asked = await findAsked(source, view)
  if (asked === null) return
  yield* readAhead<AuditLine>((last) =>
    readLines(source.database, asked, { before: last?.at(-1)?.id ?? null, limit: 1000, few: false }),
  )
}

interface Portion {
  readonly before: string | null
  readonly limit: number
  /** Whether a page is read, and not everything: then few rows of many people are wanted. */
  readonly few: boolean
}

async function readLines(
  database: Database,
  { rest, actors }: AskedRows,
  { before, limit, few }: Portion,
): Promise<AuditLine[]> {
  const where = before === null ? rest : [...rest, sql`id < ${before}`]
  let query = database.selectFrom('audit').selectAll().where(allOf(where))
  if (actors !== null && few)
    query = query.where('id', 'in', sql<string>`(${latestOf(actors, where, limit)})`)
  else if (actors !== null) query = query.where('actor', 'in', actors)
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

/**
 * The numbers of the latest rows of several people: the latest of each, by the index of who did it, and of these the
 * latest. Asked for all of them at once, the database reads the whole log backwards for somebody who did little.
 */
const latestOf = (actors: readonly string[], where: readonly RawBuilder<unknown>[], limit: number) => sql`
  SELECT found.id FROM unnest(${[...actors]}::text[]) AS who (actor),
    LATERAL (SELECT id FROM audit WHERE audit.actor = who.actor AND ${allOf(where)} ORDER BY id DESC LIMIT ${limit}) AS found
  ORDER BY found.id DESC LIMIT ${limit}`

async function readNames(
  database: Database,
  actors: readonly (string | null)[],
): Promise<ReadonlyMap<string, Text>> {
  const ids = [...new Set(actors.filter((id) => id !== null && isId(id)))] as string[]
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
