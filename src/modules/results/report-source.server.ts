import { sql } from 'kysely'
import type { Database } from '#platform/database.ts'
import { dayOf } from '#platform/day.ts'
import type { Services } from '#platform/services.ts'
import type { CentreStability, Stability } from '#scoring/measure-stability.ts'
import type { CentreScore } from '#scoring/result.ts'
import { listEnrolled, readProgramme } from '../cycles/read.server.ts'
import { type CycleResult, gatherPrevious } from './gather-cycle.server.ts'
import { type CentreLine, listCentreResults, type ResultView } from './read.server.ts'
import { readMedians } from './read-medians.server.ts'
import type { ReportedResult } from './reports/gather-reports.ts'

/** A cycle with a result to report on. */
export type ReportedCycle = CycleResult & { readonly result: ResultView }

/** One centre, or the centres of one entity, by code. */
export type ReportedPart = { readonly centre: string } | { readonly entity: string }

/**
 * Everything that the reports of a result say. What stood before is the last cycle that the public can read.
 *
 * @param part reads no other centre's tree: a large cycle has a gigabyte of them
 */
export async function readReportSource(
  { database, config, clock }: Pick<Services, 'database' | 'config' | 'clock'>,
  { cycle, guide, result }: ReportedCycle,
  part?: ReportedPart,
): Promise<ReportedResult> {
  const programme = await readProgramme(database)
  const before = await gatherPrevious(database, null, cycle.id)
  const lines = await listCentreResults(database, cycle.id, result.id)
  const asked = part && lines.filter((line) => isOf(line, part))
  const codes = asked?.map(({ code }) => code)
  const scores = new Map(
    (await readScores(database, cycle.id, result.id, codes)).map((one) => [one.centre, one]),
  )
  const enrolled = new Map((await listEnrolled(database, cycle.id)).map((centre) => [centre.code, centre]))
  return {
    frame: {
      programme: programme?.title ?? cycle.title,
      invented: programme?.sample === true,
      illustrative: guide.illustrative === true,
      draft: result.status === 'draft',
      date: result.frozenAt === null ? cycle.endsOn : dayOf(new Date(result.frozenAt), clock.zone),
      digest: result.wholeDigest,
      cycle: cycle.title,
      guide,
    },
    verifyUrl: (centre) => verifyAddress(config.baseUrl, result.wholeDigest, centre),
    centres: (asked ?? lines).flatMap((line) => {
      const [centre, score] = [enrolled.get(line.code), scores.get(line.code)]
      if (centre === undefined || score === undefined) return []
      const { governorate: _, ...plain } = centre
      return [{ centre: plain, entity: line.entity, governorate: line.governorate, score }]
    }),
    previous: before && {
      cycle: before.cycle.title,
      guide: before.guide,
      centres: await readScores(database, before.cycle.id, before.result.id, codes),
    },
    stability: await readWholeStability(database, cycle.id, result.id),
    ...(part && {
      medians: await readMedians(database, { cycle: cycle.id, result: result.id }, guide, lines),
    }),
  }
}

const isOf = (line: CentreLine, part: ReportedPart): boolean =>
  'centre' in part ? line.code === part.centre : line.entity.code === part.entity

/** Where the reader of a printed report checks it, in the language of whoever opens it. */
export const verifyAddress = (baseUrl: string, digest: string, centre: string | null): string =>
  `${baseUrl.replace(/\/$/, '')}/verify/${digest}${centre === null ? '' : `?centre=${encodeURIComponent(centre)}`}`

/** The scores of all centres, or of those named. */
async function readScores(
  database: Database,
  cycle: number,
  result: string,
  codes?: readonly string[],
): Promise<CentreScore[]> {
  const rows = await database
    .selectFrom('centre_result')
    .select('tree')
    .where('cycle_id', '=', cycle)
    .where('result_id', '=', result)
    .$if(codes !== undefined, (query) => query.where(sql<boolean>`centre = any(${codes}::text[])`))
    .orderBy('centre')
    .execute()
  return rows.map(({ tree }) => tree as unknown as CentreScore)
}

/** Null while it has not been measured. */
async function readWholeStability(
  database: Database,
  cycle: number,
  result: string,
): Promise<Stability | null> {
  const row = await database
    .selectFrom('result_stability')
    .select(['runs', 'seed', 'weight_spread', 'centres'])
    .where('cycle_id', '=', cycle)
    .where('result_id', '=', result)
    .executeTakeFirst()
  if (!row) return null
  const centres = Object.values(row.centres as unknown as Record<string, CentreStability>)
  if (centres.length === 0) return null
  return { runs: row.runs, seed: Number(row.seed), weightSpread: row.weight_spread, centres }
}
