import { sql } from 'kysely'
import type { Database } from '#platform/database.ts'
import type { FactName, SubjectKind } from './registry-fact.ts'

/** One fact as it was recorded. */
export interface RecordedFact {
  readonly id: string
  readonly fact: FactName
  /** ISO date; null: from the beginning. */
  readonly from: string | null
  readonly yearOnly: boolean
  readonly value: Readonly<Record<string, unknown>> | null
  readonly reason: string | null
  /** ISO moment. */
  readonly recordedAt: string
  /** True when a later record took its place. */
  readonly corrected: boolean
}

/** Every fact ever recorded of an entity or a centre, in the order of their days and then of their recording. */
export async function readFacts(
  database: Database,
  kind: SubjectKind,
  code: string,
): Promise<RecordedFact[]> {
  const rows = await database
    .selectFrom('registry_fact as f')
    .select(['f.id', 'f.fact', 'f.from_day', 'f.precision', 'f.value', 'f.reason', 'f.recorded_at'])
    .select(
      sql<boolean>`EXISTS (SELECT FROM registry_fact later WHERE later.replaces = f.id)`.as('corrected'),
    )
    .where('f.subject_kind', '=', kind)
    .where('f.subject', '=', code)
    .orderBy(sql`f.from_day NULLS FIRST`)
    .orderBy('f.id')
    .execute()
  return rows.map((row) => ({
    id: String(row.id),
    fact: row.fact as FactName,
    from: row.from_day,
    yearOnly: row.precision === 'year',
    value: row.value as RecordedFact['value'],
    reason: row.reason,
    recordedAt: row.recorded_at.toISOString(),
    corrected: row.corrected,
  }))
}
