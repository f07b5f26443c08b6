import type { Person } from '#platform/access.ts'
import type { Database } from '#platform/database.ts'
import type { Guide } from '#scoring/guide.ts'
import { type CycleView, readCycle } from '../cycles/read.server.ts'
import { type GuideLine, listGuides, readGuide } from '../standards/read.server.ts'
import { type ResultStatus, visibleStates } from './access.ts'
import { type CentreLine, readCentreResult } from './read.server.ts'

/** What a digest belongs to. */
export type Verified =
  | { readonly kind: 'guide'; readonly guide: GuideLine }
  | {
      readonly kind: 'result'
      readonly cycle: CycleView
      readonly guide: Guide
      readonly status: ResultStatus
      /** ISO 8601. */
      readonly frozenAt: string | null
      /** True when a later result, which the person may see, has taken its place. */
      readonly replaced: boolean
      /** The centre that the report is about; null when none is named, or none of that name took part. */
      readonly centre: CentreLine | null
    }

/** The result or edition that has this digest, among those the person may see; null when there is none. */
export async function findDigest(
  database: Database,
  person: Person | null,
  digest: string,
  centre: string | null,
): Promise<Verified | null> {
  if (!/^[0-9a-f]{64}$/.test(digest)) return null
  const guide = (await listGuides(database, person)).find(({ sha256 }) => sha256 === digest)
  if (guide) return { kind: 'guide', guide }
  const row = await database
    .selectFrom('result')
    .select(['cycle_id', 'id', 'status', 'frozen_at'])
    .where('whole_digest', '=', digest)
    .where('status', 'in', visibleStates(person))
    .orderBy('created_at', 'desc')
    .executeTakeFirst()
  const cycle = row && (await readCycle(database, person, row.cycle_id))
  const of = cycle && (await readGuide(database, person, cycle.guide.code, cycle.guide.edition))
  if (!row || !cycle || !of) return null
  const later = await database
    .selectFrom('result')
    .select('id')
    .where('cycle_id', '=', row.cycle_id)
    .where('replaces', '=', row.id)
    .where('status', 'in', visibleStates(person))
    .where('status', '<>', 'draft')
    .executeTakeFirst()
  return {
    kind: 'result',
    cycle,
    guide: of.guide,
    status: row.status as ResultStatus,
    frozenAt: row.frozen_at?.toISOString() ?? null,
    replaced: later !== undefined,
    centre: centre === null ? null : await readCentreLine(database, row.cycle_id, row.id, centre),
  }
}

async function readCentreLine(
  database: Database,
  cycle: number,
  result: string,
  code: string,
): Promise<CentreLine | null> {
  const found = await readCentreResult(database, cycle, result, code)
  if (!found) return null
  const { score: _, ...line } = found
  return line
}
