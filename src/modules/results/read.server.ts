import type { Person } from '#platform/access.ts'
import type { Database } from '#platform/database.ts'
import type { Text } from '#scoring/guide.ts'
import type { CentreScore } from '#scoring/result.ts'
import type { NamedCode } from '../centres/register-centres.server.ts'
import { type ResultStatus, visibleStates } from './access.ts'

export interface ResultView {
  readonly id: string
  readonly status: ResultStatus
  readonly formula: string
  readonly guideSha256: string
  readonly wholeDigest: string
  readonly replaces: string | null
  readonly reason: string | null
  /** ISO 8601; null for a draft. */
  readonly frozenAt: string | null
}

/** A centre in a list of results. */
export interface CentreLine extends NamedCode {
  readonly entity: NamedCode
  readonly channel: string
  readonly governorate: NamedCode | null
  readonly category: string | null
  readonly band: string | null
  readonly overall: number | null
  readonly coreFulfilled: number
  readonly coreApplicable: number
  readonly coreFulfilment: number | null
}

export interface CentreView extends CentreLine {
  readonly score: CentreScore
}

/** The result of a cycle that stands for the person: the latest that they may see and that none of those replaces. */
export async function readStandingResult(
  database: Database,
  person: Person | null,
  cycle: number,
): Promise<ResultView | null> {
  const rows = await database
    .selectFrom('result')
    .select(['id', 'status', 'formula', 'guide_sha256', 'whole_digest', 'replaces', 'reason', 'frozen_at'])
    .where('cycle_id', '=', cycle)
    .where('status', 'in', visibleStates(person))
    .orderBy('created_at', 'desc')
    .execute()
  const replaced = new Set(rows.map(({ replaces }) => replaces))
  const row = rows.find(({ id }) => !replaced.has(id))
  if (!row) return null
  return {
    id: row.id,
    status: row.status as ResultStatus,
    formula: row.formula,
    guideSha256: row.guide_sha256,
    wholeDigest: row.whole_digest,
    replaces: row.replaces,
    reason: row.reason,
    frozenAt: row.frozen_at?.toISOString() ?? null,
  }
}

/** All centres of a result, by code. */
export async function listCentreResults(
  database: Database,
  cycle: number,
  result: string,
): Promise<CentreLine[]> {
  const rows = await selectLines(database, cycle, result).orderBy('centre_result.centre').execute()
  return rows.map(lineOf)
}

/** One centre of a result with its whole score, or null. */
export async function readCentreResult(
  database: Database,
  cycle: number,
  result: string,
  centre: string,
): Promise<CentreView | null> {
  const row = await selectLines(database, cycle, result)
    .select('centre_result.tree')
    .where('centre_result.centre', '=', centre)
    .executeTakeFirst()
  return row ? { ...lineOf(row), score: row.tree as unknown as CentreScore } : null
}

const selectLines = (database: Database, cycle: number, result: string) =>
  database
    .selectFrom('centre_result')
    .innerJoin('cycle_centre', (join) =>
      join
        .onRef('cycle_centre.cycle_id', '=', 'centre_result.cycle_id')
        .onRef('cycle_centre.centre', '=', 'centre_result.centre'),
    )
    .innerJoin('entity', 'entity.code', 'cycle_centre.entity')
    .leftJoin('governorate', 'governorate.code', 'cycle_centre.governorate')
    .select([
      'centre_result.centre',
      'cycle_centre.name_ar',
      'cycle_centre.name_en',
      'cycle_centre.channel',
      'entity.code as entity',
      'entity.name_ar as entity_ar',
      'entity.name_en as entity_en',
      'governorate.code as governorate',
      'governorate.name_ar as governorate_ar',
      'governorate.name_en as governorate_en',
      'centre_result.category',
      'centre_result.band',
      'centre_result.overall',
      'centre_result.core_fulfilled',
      'centre_result.core_applicable',
      'centre_result.core_fulfilment',
    ])
    .where('centre_result.cycle_id', '=', cycle)
    .where('centre_result.result_id', '=', result)

type Row = Awaited<ReturnType<ReturnType<typeof selectLines>['execute']>>[number]

const named = (code: string, ar: string | null, en: string | null): NamedCode => ({
  code,
  name: { ar: ar ?? code, en: en ?? code } satisfies Text,
})

const lineOf = (row: Row): CentreLine => ({
  ...named(row.centre, row.name_ar, row.name_en),
  entity: named(row.entity, row.entity_ar, row.entity_en),
  channel: row.channel,
  governorate:
    row.governorate === null ? null : named(row.governorate, row.governorate_ar, row.governorate_en),
  category: row.category,
  band: row.band,
  overall: row.overall,
  coreFulfilled: row.core_fulfilled,
  coreApplicable: row.core_applicable,
  coreFulfilment: row.core_fulfilment,
})
