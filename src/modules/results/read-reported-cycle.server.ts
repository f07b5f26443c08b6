import { sql } from 'kysely'
import type { Database } from '#platform/database.ts'
import type { Guide } from '#scoring/guide.ts'
import type { ResultStatus } from './access.ts'
import type { ReportKey } from './report-set.server.ts'
import type { ReportedCycle } from './report-source.server.ts'

/** One result with its cycle and guide, for a job that somebody was entitled to ask for; null when it is gone. */
export async function readReportedCycle(
  database: Database,
  { cycle, result }: ReportKey,
): Promise<ReportedCycle | null> {
  const row = await database
    .selectFrom('result')
    .innerJoin('cycle', 'cycle.id', 'result.cycle_id')
    .innerJoin('guide', (join) =>
      join.onRef('guide.code', '=', 'cycle.guide_code').onRef('guide.edition', '=', 'cycle.guide_edition'),
    )
    .select(['cycle.id', 'cycle.title_ar', 'cycle.title_en', 'cycle.status', 'cycle.published_at'])
    .select([sql<string>`starts_on::text`.as('starts_on'), sql<string>`ends_on::text`.as('ends_on')])
    .select(['guide.code', 'guide.edition', 'guide.document'])
    .select([
      'result.status as result_status',
      'result.formula',
      'result.guide_sha256',
      'result.whole_digest',
    ])
    .select(['result.replaces', 'result.reason', 'result.frozen_at'])
    .where('result.cycle_id', '=', cycle)
    .where('result.id', '=', result)
    .executeTakeFirst()
  if (!row) return null
  return {
    cycle: {
      id: row.id,
      title: { ar: row.title_ar, en: row.title_en },
      status: row.status,
      guide: { code: row.code, edition: row.edition },
      startsOn: row.starts_on,
      endsOn: row.ends_on,
      publishedAt: row.published_at?.toISOString() ?? null,
    },
    guide: row.document as unknown as Guide,
    result: {
      id: result,
      status: row.result_status as ResultStatus,
      formula: row.formula,
      guideSha256: row.guide_sha256,
      wholeDigest: row.whole_digest,
      replaces: row.replaces,
      reason: row.reason,
      frozenAt: row.frozen_at?.toISOString() ?? null,
    },
  }
}
