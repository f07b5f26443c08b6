import { sql } from 'kysely'
import type { Database } from '#platform/database.ts'
import type { Language } from '#platform/language.ts'
import { hashOfToken } from './link-token.server.ts'
import { mayIn } from './phase.ts'
import { readPhases } from './read-plan.server.ts'

/** Whether what a link opens can be answered, and if not, why. */
export type LinkState = 'open' | 'submitted' | 'replaced' | 'over' | 'closed'

/** A link of the census, and the request that it answers. */
export interface CensusLink {
  readonly state: LinkState
  readonly request: string
  readonly cycle: number
  readonly entity: string
  readonly language: Language
  readonly revision: number
  /** ISO date: the last day on which it is answered. */
  readonly answerBy: string
  readonly submittedAt: Date | null
}

interface Found {
  readonly lock?: boolean
  readonly today: string
  readonly now: Date
}

/**
 * The link that a secret opens; null where no link was ever made with it.
 *
 * - `open`: it can be answered; `submitted`: the answers were sent; `replaced`: a newer link was sent, or it was taken back;
 *   `over`: its last day has passed; `closed`: the census phase of the cycle does not run today, or its result is published.
 *
 * @param lock whoever changes the request waits for others who do
 */
export async function findCensusLink(
  database: Database,
  token: string,
  { lock = false, today, now }: Found,
): Promise<CensusLink | null> {
  const hash = hashOfToken(token)
  if (hash === null) return null
  const row = await database
    .selectFrom('census_link')
    .innerJoin('census_request', 'census_request.id', 'census_link.request')
    .innerJoin('census', 'census.cycle_id', 'census_request.cycle_id')
    .innerJoin('cycle', 'cycle.id', 'census_request.cycle_id')
    .select(['census_request.id', 'census_request.cycle_id', 'entity', 'language', 'census_request.revision'])
    .select('cycle.status')
    .select(['submitted_at', 'expires_at', 'revoked_at', sql<string>`answer_by::text`.as('answer_by')])
    .where('token_hash', '=', hash)
    .$if(lock, (query) => query.forUpdate('census_request'))
    .executeTakeFirst()
  if (!row) return null
  const phases = await readPhases(database, row.cycle_id)
  const inPhase = row.status !== 'published' && mayIn({ phases }, 'census.answer', today)
  const state = stateOf(row, now, inPhase)
  return {
    state,
    request: row.id,
    cycle: row.cycle_id,
    entity: row.entity,
    language: row.language === 'en' ? 'en' : 'ar',
    revision: row.revision,
    answerBy: row.answer_by,
    submittedAt: row.submitted_at,
  }
}

interface Dates {
  readonly submitted_at: Date | null
  readonly expires_at: Date
  readonly revoked_at: Date | null
}

function stateOf({ submitted_at, expires_at, revoked_at }: Dates, now: Date, inPhase: boolean): LinkState {
  if (revoked_at !== null) return 'replaced'
  if (submitted_at !== null) return 'submitted'
  if (expires_at <= now) return 'over'
  return inPhase ? 'open' : 'closed'
}
