import { sql } from 'kysely'
import type { Database } from '#platform/database.ts'
import type { CensusAnswer, CensusDecision, CentreSaid } from './census.ts'

/** What an entity says of one centre, and what was decided about it. */
export interface CensusLine {
  readonly id: string
  /** Null for a centre that was added and has no code yet. */
  readonly centre: string | null
  readonly answer: CensusAnswer
  readonly said: CentreSaid | null
  /** ISO date. */
  readonly since: string | null
  readonly note: string | null
  /** What the registry said when it was given; null for a draft that an older program took. */
  readonly shown: CentreSaid | null
  readonly revision: number
  readonly decision: CensusDecision | null
  readonly reason: string | null
}

/**
 * The answers to one request: those about centres of the registry by code, then those that were added. An answer of before
 * entities were asked about hours says nothing of them: it is read as leaving them as they are.
 */
export async function listCensusLines(database: Database, request: string): Promise<CensusLine[]> {
  const rows = await database
    .selectFrom('census_line')
    .leftJoin('centre', 'centre.code', 'census_line.centre')
    .select(['id', 'centre', 'answer', 'said', 'note', 'shown', 'revision', 'decision', 'reason'])
    .select('opening_hours')
    .select(sql<string | null>`since::text`.as('since'))
    .where('request', '=', request)
    .orderBy(sql`census_line.centre NULLS LAST`)
    .orderBy('id')
    .execute()
  return rows.map(({ answer, said, shown, decision, opening_hours, ...row }) => {
    const whole = (kept: unknown) =>
      kept === null ? null : (Object.assign({ openingHours: opening_hours }, kept) as CentreSaid)
    return {
      ...row,
      answer: answer as CensusAnswer,
      said: whole(said),
      shown: whole(shown),
      decision: decision as CensusDecision | null,
    }
  })
}
