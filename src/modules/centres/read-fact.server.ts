import { sql } from 'kysely'
import type { Database } from '#platform/database.ts'
import type { FactName, SubjectKind } from './registry-fact.ts'

/** A fact that counts, or counted until another took its place. */
export interface KnownFact {
  readonly id: string
  readonly kind: SubjectKind
  /** Code of the entity or centre. */
  readonly subject: string
  readonly fact: FactName
  /** ISO date; null: from the beginning. */
  readonly from: string | null
  readonly value: Readonly<Record<string, unknown>>
  /** True when it was corrected or withdrawn. */
  readonly undone: boolean
}

const columns = sql`f.id::text AS id, f.subject_kind AS kind, f.subject, f.fact, f.from_day AS "from", f.value,
  EXISTS (SELECT FROM registry_fact later WHERE later.replaces = f.id) AS undone`

/** One fact by its id; null when there is none. */
export async function readFact(database: Database, id: string): Promise<KnownFact | null> {
  if (!/^\d{1,18}$/.test(id)) return null
  const { rows } = await sql<KnownFact>`
    SELECT ${columns} FROM registry_fact f WHERE f.id = ${id}::bigint AND f.value IS NOT NULL`.execute(
    database,
  )
  return rows[0] ?? null
}

/**
 * The moves of centres that were recorded together with the merger of their entity; none for any other fact. They stand
 * and fall with it.
 */
export async function readMovesOf(database: Database, merger: KnownFact): Promise<KnownFact[]> {
  if (merger.kind !== 'entity' || merger.value.state !== 'merged') return []
  const { rows } = await sql<KnownFact>`
    SELECT ${columns}
    FROM registry_fact f JOIN registry_fact merger ON merger.id = ${merger.id}::bigint
    WHERE f.subject_kind = 'centre' AND f.fact = 'entity' AND f.value ->> 'entity' = merger.value ->> 'into'
      AND (f.from_day, f.recorded_at, f.recorded_by) = (merger.from_day, merger.recorded_at, merger.recorded_by)
      AND NOT EXISTS (SELECT FROM registry_fact later WHERE later.replaces = f.id)
    ORDER BY f.id`.execute(database)
  return rows
}

/** Every fact that counts of an entity or a centre and of all that it has to do with: what it belongs to, or merged with. */
export async function readRelatedFacts(
  database: Database,
  { kind, subject }: Pick<KnownFact, 'kind' | 'subject'>,
): Promise<KnownFact[]> {
  const { rows } = await sql<KnownFact>`
    WITH near AS (
      SELECT ${kind}::text AS kind, ${subject}::text AS code
      UNION SELECT subject_kind, value ->> 'into' FROM registry_fact
        WHERE subject_kind = ${kind} AND subject = ${subject} AND value ? 'into'
      UNION SELECT subject_kind, subject FROM registry_fact
        WHERE subject_kind = ${kind} AND value ? 'into' AND value ->> 'into' = ${subject}
      UNION SELECT 'entity', value ->> 'entity' FROM registry_fact
        WHERE ${kind} = 'centre' AND subject_kind = 'centre' AND subject = ${subject} AND fact = 'entity'
          AND value IS NOT NULL
      UNION SELECT 'centre', subject FROM registry_fact
        WHERE ${kind} = 'entity' AND fact = 'entity' AND value ->> 'entity' = ${subject}
    )
    SELECT ${columns} FROM registry_fact f JOIN near ON near.kind = f.subject_kind AND near.code = f.subject
    WHERE f.value IS NOT NULL
      AND NOT EXISTS (SELECT FROM registry_fact later WHERE later.replaces = f.id)
    ORDER BY f.from_day NULLS FIRST, f.id`.execute(database)
  return rows
}
