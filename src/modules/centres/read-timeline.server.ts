import { type RawBuilder, sql } from 'kysely'
import type { Database } from '#platform/database.ts'
import type { SubjectKind } from './registry-fact.ts'
import { type TimelineEvent, type TimelineFact, timelineOf } from './timeline.ts'

interface Row extends Omit<TimelineFact, 'recordedAt' | 'undone'> {
  readonly recordedAt: Date
  readonly undoneHow: 'corrected' | 'withdrawn' | null
  readonly undoneReason: string | null
  readonly undoneAt: Date | null
}

/** Everything that was ever recorded of an entity or a centre, what was undone since included, the latest first. */
export async function readTimeline(
  database: Database,
  kind: SubjectKind,
  code: string,
): Promise<TimelineEvent[]> {
  const own = await readFacts(database, sql`f.value`, sql`f.subject_kind = ${kind} AND f.subject = ${code}`)
  const joined = await readFacts(
    database,
    sql`jsonb_build_object('code', f.subject)`,
    sql`f.subject_kind = ${kind} AND f.value ? 'into' AND f.value ->> 'into' = ${code}`,
  )
  return timelineOf(own, joined)
}

async function readFacts(
  database: Database,
  value: RawBuilder<unknown>,
  condition: RawBuilder<unknown>,
): Promise<TimelineFact[]> {
  const { rows } = await sql<Row>`
    SELECT f.id::text AS id, f.fact, f.from_day AS "from", f.precision = 'year' AS "yearOnly", ${value} AS value, f.reason,
      f.recorded_at AS "recordedAt",
      CASE WHEN later.id IS NOT NULL AND later.value IS NULL THEN 'withdrawn'
        WHEN later.id IS NOT NULL THEN 'corrected' END AS "undoneHow",
      later.reason AS "undoneReason", later.recorded_at AS "undoneAt"
    FROM registry_fact f LEFT JOIN registry_fact later ON later.replaces = f.id
    WHERE f.value IS NOT NULL AND ${condition}
    ORDER BY f.from_day NULLS FIRST, f.id`.execute(database)
  return rows.map(({ recordedAt, undoneHow: how, undoneReason, undoneAt, ...fact }) => ({
    ...fact,
    recordedAt: recordedAt.toISOString(),
    undone: how && undoneAt && { how, reason: undoneReason, at: undoneAt.toISOString() },
  }))
}
