import { sql } from 'kysely'
import { type AuditRow, hashAuditRow, noHash } from './audit-hash.ts'
import { canonicalJson, type JsonValue } from './canonical-json.ts'
import type { Transaction } from './database.ts'

/**
 * What can be recorded, by its code. Each room adds its own beside the names to show (`actions.ts`), so that nothing is
 * recorded that has no name.
 */
// biome-ignore lint/suspicious/noEmptyInterface: the rooms fill it
export interface AuditActions {}

export type AuditAction = keyof AuditActions

/** One change, as it will be remembered. */
export interface AuditEntry {
  /** Pseudonymous id of who did it (a person's id, a code name); null when the program did it by itself. */
  readonly actor: string | null
  /** The role in which it was done; `system` for the program. */
  readonly role: string
  /** Noun and verb, stable: `guide.publish`. */
  readonly action: AuditAction
  readonly subject: { readonly kind: string; readonly id: string }
  /** What changed, before and after: ids, states, figures, digests. Never names, addresses or free text about people. */
  readonly before?: unknown
  readonly after?: unknown
  /** The reason given, where one was asked for. */
  readonly why?: string | null
}

/** Any number; whoever adds a row waits here for the one before, until that is committed. */
const auditLock = 7_201_127

/** Undefined becomes null, and what JSON cannot say throws before anything is written. */
const plain = (value: unknown): JsonValue => (value === undefined ? null : JSON.parse(canonicalJson(value)))

/**
 * Adds a row to the audit, inside the transaction that makes the change: both happen, or neither. Call it last in the
 * transaction, because from here on other audited changes wait for the commit. Returns the row's number.
 *
 * Throws a TypeError when `before` or `after` holds what JSON cannot say.
 *
 * @example await recordAudit(trx, { actor: person.id, role: 'secretariat', action: 'guide.publish',
 *   subject: { kind: 'guide', id: 'uk/1' }, before: { status: 'draft' }, after: { status: 'published' } })
 */
export const recordAudit = async (trx: Transaction, entry: AuditEntry): Promise<number> =>
  (await recordAudits(trx, [entry]))[0]!

/** Rows written by one statement: 12 values each, of the 65,535 that PostgreSQL takes. */
const atOnce = 1000

/**
 * Adds several rows, in their order, as {@link recordAudit} adds one. For a change of many things that are each to be found
 * in the audit: gathered and recorded together at the end, they keep others waiting for a moment, and not for the whole of
 * the change. Returns the rows' numbers.
 */
export const recordAudits = async (trx: Transaction, entries: readonly AuditEntry[]): Promise<number[]> => {
  const values = entries.map(({ before, after }) => ({ before: plain(before), after: plain(after) }))
  if (entries.length === 0) return []
  await sql`select pg_advisory_xact_lock(${auditLock})`.execute(trx)
  const head = await readHead(trx)
  let last = { id: head.id, hash: head.hash }
  const rows = entries.map((entry, index) => {
    const row = rowOf(entry, values[index]!, { ...head, ...last })
    last = { id: row.id, hash: row.hash }
    return row
  })
  for (let from = 0; from < rows.length; from += atOnce)
    await trx
      .insertInto('audit')
      .values(rows.slice(from, from + atOnce).map(stored))
      .execute()
  return rows.map(({ id }) => id)
}

type Values = Pick<AuditRow, 'before' | 'after'>
type HashedRow = AuditRow & { readonly hash: string }

const rowOf = (entry: AuditEntry, { before, after }: Values, head: Head): HashedRow => {
  const row: AuditRow = {
    id: head.id + 1,
    at: head.now,
    actor: entry.actor,
    role: entry.role,
    action: entry.action,
    subject_kind: entry.subject.kind,
    subject_id: entry.subject.id,
    before,
    after,
    why: entry.why ?? null,
    previous_hash: head.hash,
  }
  return { ...row, hash: hashAuditRow(row) }
}

const stored = (row: HashedRow) => {
  const json = (value: JsonValue) => (value === null ? null : canonicalJson(value))
  return { ...row, before: json(row.before), after: json(row.after) }
}

/** A moment as the audit spells it. */
export const spellMoment = (expression: ReturnType<typeof sql>) =>
  sql<string>`to_char(${expression} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`

interface Head {
  readonly id: number
  readonly hash: string
  readonly now: string
}

const readHead = async (trx: Transaction): Promise<Head> => {
  const { rows } = await sql<{ id: string; hash: string; now: string }>`
    select coalesce(id, 0) as id, coalesce(hash, ${noHash}) as hash, ${spellMoment(sql`clock_timestamp()`)} as now
      from (select) as always left join (select id, hash from audit order by id desc limit 1) as head on true`.execute(
    trx,
  )
  const head = rows[0]!
  return { ...head, id: Number(head.id) }
}
