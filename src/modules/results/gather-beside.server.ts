import type { Database } from '#platform/database.ts'
import { median } from '#stats/median.ts'
import type { CentreInCycle } from './gather-centre.server.ts'
import { listCentreResults } from './read.server.ts'
import { readPillarScores } from './read-analysis.server.ts'

/** One number of a centre beside the median of its cycle and what it was in the cycle before. */
export interface BesideLine {
  /** `core`, `overall`, or the code of a pillar. */
  readonly code: string
  readonly value: number | null
  readonly median: number | null
  readonly previous: number | null
}

/** The main numbers and the pillars of a centre beside those of the others and of the cycle before. */
export async function gatherBeside(database: Database, found: CentreInCycle): Promise<BesideLine[]> {
  const { cycle, result, guide, centre, previous } = found
  const of = { cycle: cycle.id, result: result.id }
  const lines = await listCentreResults(database, cycle.id, result.id)
  const pillars = [...(await readPillarScores(database, of)).values()]
  const before = previous?.centre
  return [
    {
      code: 'core',
      value: centre.coreFulfilment,
      median: medianOf(lines.map(({ coreFulfilment }) => coreFulfilment)),
      previous: before?.coreFulfilment ?? null,
    },
    {
      code: 'overall',
      value: centre.overall,
      median: medianOf(lines.map(({ overall }) => overall)),
      previous: before?.overall ?? null,
    },
    ...guide.pillars.map(({ code }, index) => ({
      code,
      value: centre.score.pillars[index]?.score ?? null,
      median: medianOf(pillars.map((scores) => scores[index] ?? null)),
      previous: before?.score.pillars.find((pillar) => pillar.code === code)?.score ?? null,
    })),
  ]
}

function medianOf(values: readonly (number | null)[]): number | null {
  const present = values.filter((value) => value !== null)
  return present.length === 0 ? null : median(present)
}
