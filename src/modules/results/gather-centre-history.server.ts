import type { Database } from '#platform/database.ts'
import type { Guide } from '#scoring/guide.ts'
import type { CentreScore } from '#scoring/result.ts'
import { median } from '#stats/median.ts'
import { type CycleView, listCycles } from '../cycles/read.server.ts'
import { gatherCycle } from './gather-cycle.server.ts'
import { type CentreLine, listCentreResults, readCentreResult } from './read.server.ts'

/** A centre in one published cycle. */
export interface HistoryEntry {
  readonly cycle: CycleView
  readonly guide: Guide
  /** As it was called and where it belonged in that cycle. */
  readonly centre: CentreLine
  /** How many observations stand behind the result. */
  readonly observations: number
  /** Median of the fulfilment of core criteria over all centres of the cycle. */
  readonly median: number | null
}

/** A centre in every published cycle that has a result of it, the latest first. Nobody sees more here than the public. */
export async function gatherCentreHistory(database: Database, code: string): Promise<HistoryEntry[]> {
  const entries: HistoryEntry[] = []
  for (const { id } of await listCycles(database, null)) {
    const found = await gatherCycle(database, null, id)
    if (!found?.result) continue
    const centre = await readCentreResult(database, id, found.result.id, code)
    if (!centre) continue
    const { score, ...line } = centre
    const all = (await listCentreResults(database, id, found.result.id)).map((one) => one.coreFulfilment)
    entries.push({
      cycle: found.cycle,
      guide: found.guide,
      centre: line,
      observations: countObservations(score),
      median: median(all.filter((share) => share !== null)),
    })
  }
  return entries
}

/** An observation counts once, however many measures it speaks for. */
function countObservations({ pillars }: CentreScore): number {
  const measures = pillars.flatMap(({ criteria }) => criteria).flatMap((criterion) => criterion.measures)
  return new Set(measures.flatMap(({ observations }) => observations)).size
}
