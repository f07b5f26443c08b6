import type { Database } from '#platform/database.ts'
import type { Guide } from '#scoring/guide.ts'
import type { CentreLine } from './read.server.ts'
import { readPillarScores } from './read-analysis.server.ts'
import { type CycleMedians, middle } from './reports/take-medians.ts'

/**
 * What `takeMedians` takes from the trees of all centres, from columns kept beside them: a large cycle has a gigabyte of
 * trees. Null for a result of one centre.
 *
 * @param lines all centres of the result
 */
export async function readMedians(
  database: Database,
  of: { readonly cycle: number; readonly result: string },
  guide: Guide,
  lines: readonly CentreLine[],
): Promise<CycleMedians | null> {
  if (lines.length < 2) return null
  const pillars = [...(await readPillarScores(database, of)).values()]
  return {
    overall: middle(lines.map(({ overall }) => overall)),
    fulfilment: middle(lines.map(({ coreFulfilment }) => coreFulfilment)),
    pillars: Object.fromEntries(
      guide.pillars.map(({ code }, index) => [code, middle(pillars.map((scores) => scores[index] ?? null))]),
    ),
  }
}
