import { sql } from 'kysely'
import type { Database } from '#platform/database.ts'

/** What an account has still to declare in a cycle. */
export interface Undeclared {
  readonly cycle: number
  /** Entities of the cycle without an answer; at least one. */
  readonly left: number
}

/** In which of these cycles an account that visits, as evaluator or as shopper, has entities left to declare about. */
export async function countUndeclared(
  database: Database,
  person: string,
  cycles: readonly number[],
): Promise<Undeclared[]> {
  const { rows } = await sql<Undeclared>`
    SELECT c.cycle_id AS cycle, count(DISTINCT c.entity)::integer AS left
    FROM visitor v
    LEFT JOIN shopper_identity s ON s.visitor = v.id
    JOIN cycle_centre c ON c.cycle_id = ANY (${[...cycles]}::integer[])
    WHERE coalesce(v.person, s.person)::text = ${person}
      AND NOT EXISTS (
        SELECT FROM declaration d
        WHERE d.cycle_id = c.cycle_id AND d.visitor = v.id AND d.subject_kind = 'entity' AND d.subject = c.entity)
    GROUP BY c.cycle_id ORDER BY c.cycle_id`.execute(database)
  return rows
}
