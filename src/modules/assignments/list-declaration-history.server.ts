import { sql } from 'kysely'
import type { Database } from '#platform/database.ts'
import type { Text } from '#scoring/guide.ts'
import { declaredPerPage } from './declared-page.ts'

/** One line of the history: an answer, or a request to answer. */
export interface DeclarationEvent {
  readonly kind: 'asked' | 'answered'
  readonly at: string
  readonly cycle: Text
  /** Who asked; null: the account is gone, or somebody answered. */
  readonly by: Text | null
  /** What the answer is about, and what it says; null in a request. */
  readonly subject: Text | null
  readonly answer: 'none' | 'interest' | null
  readonly reason: string | null
}

export interface DeclarationHistory {
  readonly events: readonly DeclarationEvent[]
  readonly count: number
}

interface Row extends Omit<DeclarationEvent, 'at'> {
  readonly at: Date
  readonly full_count: string
}

/**
 * Everything that visitors declared in all cycles, and who asked them when; the latest first. The visitors of one account
 * together, for its owner; or one visitor, for those who may know.
 */
export async function listDeclarationHistory(
  database: Database,
  visitors: readonly string[],
  page: number,
): Promise<DeclarationHistory> {
  if (visitors.length === 0) return { events: [], count: 0 }
  const ids = sql`${[...visitors]}::uuid[]`
  const { rows } = await sql<Row>`
    WITH said AS (
      SELECT DISTINCT ON (d.declared_at, d.cycle_id, d.subject_kind, d.subject, d.answer, d.reason) 'answered' AS kind, d.declared_at AS at,
        d.cycle_id, NULL::text AS actor, d.id AS place, d.answer, d.reason,
        CASE d.subject_kind
          WHEN 'entity' THEN (SELECT jsonb_build_object('ar', e.name_ar, 'en', e.name_en) FROM entity e
            WHERE e.code = d.subject)
          ELSE (SELECT jsonb_build_object('ar', c.name_ar, 'en', c.name_en) FROM cycle_centre c
            WHERE c.cycle_id = d.cycle_id AND c.centre = d.subject)
        END AS subject, d.subject AS code
      FROM declaration d WHERE d.visitor = ANY (${ids})
    ), asked AS (
      SELECT DISTINCT a.id AS place, a.at, a.actor, a.subject_id::integer AS cycle_id
      FROM audit a, jsonb_array_elements_text(a.after -> 'visitors') AS asked (visitor)
      WHERE a.subject_kind = 'cycle' AND a.action = 'declaration.ask'
        AND asked.visitor = ANY (SELECT v::text FROM unnest(${ids}) AS v)
    ), events AS (
      SELECT kind, at, cycle_id, actor, place, answer, reason,
        coalesce(subject, jsonb_build_object('ar', code, 'en', code)) AS subject FROM said
      UNION ALL
      SELECT 'asked', at, cycle_id, actor, place, NULL, NULL, NULL FROM asked
    )
    SELECT e.kind, e.at, e.answer, e.reason, e.subject, count(*) OVER () AS full_count,
      jsonb_build_object('ar', c.title_ar, 'en', c.title_en) AS cycle,
      CASE WHEN p.id IS NOT NULL THEN jsonb_build_object('ar', p.name_ar, 'en', p.name_en) END AS by
    FROM events e JOIN cycle c ON c.id = e.cycle_id LEFT JOIN person p ON p.id::text = e.actor
    ORDER BY e.at DESC, e.kind, e.place DESC
    LIMIT ${declaredPerPage} OFFSET ${(page - 1) * declaredPerPage}`.execute(database)
  return {
    events: rows.map(({ at, full_count: _, ...row }) => ({ ...row, at: at.toISOString() })),
    count: Number(rows[0]?.full_count ?? 0),
  }
}
