import { sql } from 'kysely'
import type { Person } from '#platform/access.ts'
import type { Database, Transaction } from '#platform/database.ts'
import { isId } from '#platform/is-id.ts'

/** What somebody may not see of a cycle's visits: those of their employer, and of what they declared an interest in. */
export interface Hidden {
  readonly entities: readonly string[]
  readonly centres: readonly string[]
}

/**
 * The enrolled entities and centres of a cycle that somebody is not independent of; a centre that has moved to such an
 * entity since it was enrolled is one of them. Lists, counts, filters and boards leave their visits out before anything
 * is counted or sorted.
 */
export async function listHidden(
  database: Database | Transaction,
  cycle: number,
  person: Pick<Person, 'id' | 'employer'>,
): Promise<Hidden> {
  const id = isId(person.id) ? person.id : null
  const { rows } = await sql<{ kind: string; code: string }>`
    WITH latest AS (
      SELECT DISTINCT ON (d.subject_kind, d.subject) d.subject_kind, d.subject, d.answer
      FROM declaration d
      JOIN visitor v ON v.id = d.visitor
      LEFT JOIN shopper_identity s ON s.visitor = v.id
      WHERE d.cycle_id = ${cycle} AND coalesce(v.person, s.person) = ${id}
      ORDER BY d.subject_kind, d.subject, d.id DESC
    )
    SELECT subject_kind AS kind, subject AS code FROM latest WHERE answer = 'interest'
    UNION SELECT 'entity', entity FROM cycle_centre WHERE cycle_id = ${cycle} AND entity = ${person.employer}
    UNION SELECT 'centre', cc.centre FROM cycle_centre cc JOIN centre c ON c.code = cc.centre
      WHERE cc.cycle_id = ${cycle} AND c.entity <> cc.entity AND (c.entity = ${person.employer} OR EXISTS (
        SELECT FROM latest WHERE answer = 'interest' AND subject_kind = 'entity' AND subject = c.entity))
    ORDER BY kind, code`.execute(database)
  const of = (kind: string) => rows.filter((row) => row.kind === kind).map(({ code }) => code)
  return { entities: of('entity'), centres: of('centre') }
}

/** Whether a centre of an entity is among what somebody may not see. */
export const isHidden = (
  hidden: Hidden,
  { entity, centre }: { readonly entity: string; readonly centre: string },
): boolean => hidden.entities.includes(entity) || hidden.centres.includes(centre)
