import { sql } from 'kysely'
import type { Person } from '#platform/access.ts'
import { todayOf } from '#platform/day.ts'
import type { Services } from '#platform/services.ts'
import type { Text } from '#scoring/guide.ts'
import { mayIn } from './phase.ts'
import { readPhases } from './read-plan.server.ts'

/** How an entity's census stands for whoever speaks for it. */
export type OwnCensusState = 'open' | 'submitted' | 'over' | 'closed'

/** What an entity was asked in the census of a cycle. */
export interface OwnCensus {
  readonly request: string
  readonly cycle: number
  readonly title: Text
  /** Of the entity. */
  readonly code: string
  readonly entity: Text
  /** ISO date: the last day on which it is answered. */
  readonly answerBy: string
  readonly submittedAt: Date | null
  readonly state: OwnCensusState
}

/** Codes of the entities that a person is the liaison of. */
export const liaisonOf = (person: Person): string[] =>
  person.roles.flatMap(({ role, scopeKind, scopeId }) =>
    role === 'entity-liaison' && scopeKind === 'entity' && scopeId !== null ? [scopeId] : [],
  )

/**
 * What the entities that a person is the liaison of were asked, in cycles whose results are not published; the latest
 * cycle first.
 */
export async function listOwnCensus(
  { database, clock }: Pick<Services, 'database' | 'clock'>,
  person: Person,
): Promise<OwnCensus[]> {
  const own = liaisonOf(person)
  if (own.length === 0) return []
  const today = todayOf(clock)
  const { rows } = await sql<Omit<OwnCensus, 'state'>>`
    SELECT r.id AS request, r.cycle_id AS cycle, r.entity AS code, s.answer_by::text AS "answerBy", r.submitted_at AS "submittedAt",
      jsonb_build_object('ar', c.title_ar, 'en', c.title_en) AS title,
      jsonb_build_object('ar', e.name_ar, 'en', e.name_en) AS entity
    FROM census_request r
    JOIN census s ON s.cycle_id = r.cycle_id
    JOIN cycle c ON c.id = r.cycle_id
    JOIN entity e ON e.code = r.entity
    WHERE r.entity = ANY (${own}::text[]) AND c.status <> 'published'
    ORDER BY r.cycle_id DESC, e.name_ar COLLATE "ar-x-icu"`.execute(database)
  const cycles = [...new Set(rows.map(({ cycle }) => cycle))]
  const phases = new Map(
    await Promise.all(cycles.map(async (id) => [id, await readPhases(database, id)] as const)),
  )
  const stateOf = ({ cycle, answerBy, submittedAt }: (typeof rows)[number]): OwnCensusState => {
    if (submittedAt !== null) return 'submitted'
    if (answerBy < today) return 'over'
    return mayIn({ phases: phases.get(cycle) ?? [] }, 'census.answer', today) ? 'open' : 'closed'
  }
  return rows.map((row) => ({ ...row, state: stateOf(row) }))
}
