import type { Person } from '#platform/access.ts'
import type { Database } from '#platform/database.ts'
import type { Guide } from '#scoring/guide.ts'
import { type CycleView, listCycles, readCycle } from '../cycles/read.server.ts'
import { readGuide } from '../standards/read.server.ts'
import { type CentreLine, listCentreResults, type ResultView, readStandingResult } from './read.server.ts'

/** A cycle with its guide, and the result of it that stands; null where it has none yet. */
export interface CycleResult {
  readonly cycle: CycleView
  readonly guide: Guide
  readonly result: ResultView | null
}

/** What a person may see of a cycle, or null when that is nothing. */
export async function gatherCycle(
  database: Database,
  person: Person | null,
  id: number,
): Promise<CycleResult | null> {
  const cycle = await readCycle(database, person, id)
  if (!cycle) return null
  const guide = await readGuide(database, person, cycle.guide.code, cycle.guide.edition)
  if (!guide) return null
  return { cycle, guide: guide.guide, result: await readStandingResult(database, person, id) }
}

/** The latest cycle before this one that has a result the person may see. */
export async function gatherPrevious(
  database: Database,
  person: Person | null,
  id: number,
): Promise<(CycleResult & { readonly result: ResultView }) | null> {
  const earlier = (await listCycles(database, person)).filter((cycle) => cycle.id < id)
  for (const cycle of earlier) {
    const found = await gatherCycle(database, person, cycle.id)
    if (found?.result) return { ...found, result: found.result }
  }
  return null
}

/** The centres of a result, or none where there is no result. */
export const listCentresOf = async (database: Database, of: CycleResult | null): Promise<CentreLine[]> =>
  of?.result ? listCentreResults(database, of.cycle.id, of.result.id) : []
