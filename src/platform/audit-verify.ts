import { sql } from 'kysely'
import { spellMoment } from './audit.ts'
import { type AuditRow, hashAuditRow, noHash } from './audit-hash.ts'
import type { Database } from './database.ts'
import { readAhead } from './read-ahead.ts'

/** A row that was last, once, as it was noted outside the database. */
export interface NotedRow {
  readonly id: number
  readonly hash: string
}

/** What is wrong with the first bad row. */
export type AuditFlaw =
  /** The number is not there, though later ones are. */
  | 'missing'
  /** The row says something else than when it was written. */
  | 'changed'
  /** The row does not follow from the one before it. */
  | 'unlinked'
  /** A checkpoint has seen this row, and now the audit ends before it. */
  | 'cut'
  /** A checkpoint has seen another row here: the chain was written anew. */
  | 'rewritten'

export type AuditVerdict =
  | { readonly sound: true; readonly rows: number; readonly hash: string }
  | { readonly sound: false; readonly row: number; readonly flaw: AuditFlaw }

type StoredRow = AuditRow & { readonly hash: string }

const batch = 2000

/**
 * Reads the whole audit and computes every hash again; `noted` are the checkpoints, in their order. Answers with the
 * first bad row. Reads two thousand rows at a time, within one snapshot, so it may run beside a working programme.
 *
 * @param tell called after each portion with the number of rows read so far, and waited for
 */
export const verifyAudit = (
  database: Database,
  noted: readonly NotedRow[] = [],
  tell: (rows: number) => unknown = () => {},
): Promise<AuditVerdict> =>
  database
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute((trx) => readOn(trx as unknown as Database, noted, tell))

const readOn = async (
  database: Database,
  noted: readonly NotedRow[],
  tell: (rows: number) => unknown,
): Promise<AuditVerdict> => {
  const seen = new Map(noted.map(({ id, hash }) => [id, hash]))
  let last: NotedRow = { id: 0, hash: noHash }
  for await (const rows of readAhead<StoredRow>((before) => readRows(database, before?.at(-1)?.id ?? 0))) {
    for (const row of rows) {
      const flaw = findFlaw(row, last, seen)
      if (flaw) return { sound: false, row: flaw === 'missing' ? last.id + 1 : row.id, flaw }
      last = { id: row.id, hash: row.hash }
    }
    await tell(last.id)
  }
  return judgeEnd(last, noted)
}

const findFlaw = (
  row: StoredRow,
  last: NotedRow,
  seen: ReadonlyMap<number, string>,
): AuditFlaw | undefined => {
  if (row.id !== last.id + 1) return 'missing'
  if (hashAuditRow(row) !== row.hash) return 'changed'
  if (row.previous_hash !== last.hash) return 'unlinked'
  return (seen.get(row.id) ?? row.hash) === row.hash ? undefined : 'rewritten'
}

const judgeEnd = (last: NotedRow, noted: readonly NotedRow[]): AuditVerdict => {
  const beyond = noted.some(({ id }) => id > last.id)
  return beyond
    ? { sound: false, row: last.id + 1, flaw: 'cut' }
    : { sound: true, rows: last.id, hash: last.hash }
}

const readRows = async (database: Database, after: number): Promise<StoredRow[]> => {
  const rows = await database
    .selectFrom('audit')
    .select(['id', 'actor', 'role', 'action', 'subject_kind', 'subject_id', 'before', 'after', 'why'])
    .select(['previous_hash', 'hash', spellMoment(sql`at`).as('at')])
    .where('id', '>', String(after))
    .orderBy('id')
    .limit(batch)
    .execute()
  return rows.map((row) => ({ ...row, id: Number(row.id) }))
}
