import { sql } from 'kysely'
import type { Database } from '#platform/database.ts'
import type { InstrumentScore, MeasureScore } from '#scoring/result.ts'

interface Of {
  readonly cycle: number
  readonly result: string
}

type ListColumn = 'pillar_scores' | 'missed' | 'flagged_gaps' | 'instruments'

async function readColumn<Value>(database: Database, { cycle, result }: Of, column: ListColumn) {
  const rows = await database
    .selectFrom('centre_result')
    .select(['centre', `${column} as found`])
    .where('cycle_id', '=', cycle)
    .where('result_id', '=', result)
    .execute()
  return new Map(rows.map(({ centre, found }) => [centre, (found ?? []) as unknown as readonly Value[]]))
}

/** Scores of the pillars by centre, in the order of the guide. */
export const readPillarScores = (database: Database, of: Of) =>
  readColumn<number | null>(database, of, 'pillar_scores')

/** Codes of the criteria that a centre did not fulfil, by centre. */
export const readMissed = (database: Database, of: Of) => readColumn<string>(database, of, 'missed')

/** Codes of the criteria on which instruments differ too much, by centre. */
export const readFlaggedGaps = (database: Database, of: Of) =>
  readColumn<string>(database, of, 'flagged_gaps')

/** What each instrument alone would have given, by centre. */
export const readInstruments = (database: Database, of: Of) =>
  readColumn<InstrumentScore>(database, of, 'instruments')

/** One measure by centre, where it has an interval there. */
export async function readRangedMeasure(database: Database, { cycle, result }: Of, measure: string) {
  const rows = await database
    .selectFrom('centre_result')
    .select([
      'centre',
      sql<MeasureScore | null>`jsonb_path_query_first(ranged_measures, '$[*] ? (@.code == $code)',
        jsonb_build_object('code', ${measure}::text))`.as('found'),
    ])
    .where('cycle_id', '=', cycle)
    .where('result_id', '=', result)
    .execute()
  return new Map(rows.flatMap(({ centre, found }) => (found === null ? [] : [[centre, found] as const])))
}

/** Codes of the measures that have an interval at one or another of the first centres. */
export async function listRangedMeasures(database: Database, { cycle, result }: Of): Promise<Set<string>> {
  const rows = await database
    .selectFrom('centre_result')
    .select(sql<string[]>`jsonb_path_query_array(ranged_measures, '$[*].code')`.as('codes'))
    .where('cycle_id', '=', cycle)
    .where('result_id', '=', result)
    .orderBy('centre')
    .limit(20)
    .execute()
  return new Set(rows.flatMap(({ codes }) => codes))
}
