import { sql } from 'kysely'
import type { Person } from '#platform/access.ts'
import { todayOf } from '#platform/day.ts'
import type { Services } from '#platform/services.ts'
import type { Text } from '#scoring/guide.ts'
import { maySeeCensus } from './access.ts'
import { type RequestState, requestState } from './census.ts'
import { listTakingPart } from './list-taking-part.server.ts'
import { mayIn } from './phase.ts'
import { type CyclePlanView, readCyclePlan } from './read-plan.server.ts'

/** One entity in the census of a cycle. */
export interface CensusEntity {
  readonly code: string
  readonly name: Text
  /** How many of its centres are open. */
  readonly centres: number
  readonly state: RequestState
  /** Where the request went, or where it may go: the address of the entity's liaison. */
  readonly address: string
  readonly language: 'ar' | 'en'
  readonly sentAt: Date | null
  readonly remindedAt: Date | null
  readonly submittedAt: Date | null
  readonly undecided: number
}

export interface CensusView {
  readonly cycle: CyclePlanView
  /** ISO date; the last day of the census phase where no census was opened yet; null where there is none. */
  readonly answerBy: string | null
  /** Whether links may be sent today. */
  readonly open: boolean
  readonly entities: readonly CensusEntity[]
}

/** The census of a cycle, entity by entity; null for a cycle that is not there, or who may not see it. */
export async function readCensus(
  { database, clock }: Pick<Services, 'database' | 'clock'>,
  person: Person | null,
  id: number,
): Promise<CensusView | null> {
  const cycle = maySeeCensus(person) ? await readCyclePlan(database, person, id) : null
  if (!cycle) return null
  const today = todayOf(clock)
  const [census, requests, entities, liaisons] = await Promise.all([
    sql<{ answer_by: string }>`SELECT answer_by::text FROM census WHERE cycle_id = ${id}`.execute(database),
    listRequests(database, id),
    listTakingPart(database, id),
    listLiaisons(database, clock.now()),
  ])
  const answerBy = census.rows[0]?.answer_by ?? null
  const phase = cycle.phases.find(({ code }) => code === 'census')
  return {
    cycle,
    answerBy: answerBy ?? phase?.endsOn ?? null,
    open: cycle.status !== 'published' && mayIn(cycle, 'census.answer', today),
    entities: entities.map((entity) => {
      const request = requests.get(entity.code) ?? null
      const facts = request && {
        openedAt: request.opened_at,
        submittedAt: request.submitted_at,
        undecided: request.undecided,
      }
      return {
        ...entity,
        state: requestState(facts, answerBy, today),
        address: request?.address ?? liaisons.get(entity.code) ?? '',
        language: request?.language === 'en' ? 'en' : 'ar',
        sentAt: request?.sent_at ?? null,
        remindedAt: request?.reminded_at ?? null,
        submittedAt: request?.submitted_at ?? null,
        undecided: request?.undecided ?? 0,
      }
    }),
  }
}

async function listRequests(database: Services['database'], cycle: number) {
  const rows = await database
    .selectFrom('census_request')
    .select(['entity', 'address', 'language', 'opened_at', 'submitted_at', 'sent_at', 'reminded_at'])
    .select(
      sql<number>`(SELECT count(*)::integer FROM census_line l
        WHERE l.request = census_request.id AND l.decision IS NULL)`.as('undecided'),
    )
    .where('cycle_id', '=', cycle)
    .execute()
  return new Map(rows.map((row) => [row.entity, row]))
}

/** The address of one liaison of each entity that has one: with an account, else one whose invitation is open. */
async function listLiaisons(database: Services['database'], now: Date): Promise<Map<string, string>> {
  const { rows } = await sql<{ entity: string; email: string }>`
    SELECT r.scope_id AS entity, p.email, true AS known, r.valid_from
    FROM person_role r JOIN person p ON p.id = r.person
    WHERE r.role = 'entity-liaison' AND r.scope_kind = 'entity' AND p.disabled_at IS NULL
      AND r.valid_from <= ${now} AND (r.valid_until IS NULL OR r.valid_until > ${now})
    UNION ALL
    SELECT r.scope_id, i.email, false, r.valid_from
    FROM invitation_role r JOIN invitation i ON i.id = r.invitation
    WHERE r.role = 'entity-liaison' AND r.scope_kind = 'entity' AND i.status = 'sent' AND i.expires_at > ${now}
    ORDER BY known, valid_from DESC`.execute(database)
  return new Map(rows.map(({ entity, email }) => [entity, email]))
}
