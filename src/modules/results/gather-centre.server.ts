import type { Person } from '#platform/access.ts'
import type { Database } from '#platform/database.ts'
import { sha256 } from '#platform/digest.ts'
import { type Comparison, compareResults } from '#scoring/compare-results.ts'
import type { OpeningHours } from '../centres/opening-hours.ts'
import { readOpeningHours } from '../centres/read-opening-hours.server.ts'
import { readTimeZone } from '../cycles/programme-place.server.ts'
import type { CycleView } from '../cycles/read.server.ts'
import { listObservationsOf } from '../evidence/read.server.ts'
import { type VeiledObservation, veilObservations } from '../evidence/veil-observations.ts'
import { namesOf } from '../standards/names-of.ts'
import { type CycleResult, gatherCycle, gatherPrevious } from './gather-cycle.server.ts'
import { type CentreView, type ResultView, readCentreResult } from './read.server.ts'

export interface CentreInCycle extends CycleResult {
  readonly result: ResultView
  readonly centre: CentreView
  /** By id, as everybody may see them. */
  readonly observations: ReadonlyMap<string, VeiledObservation>
  readonly previous: PreviousResult | null
  /** As is known today; null where it is not. */
  readonly hours: OpeningHours | null
}

export interface PreviousResult {
  readonly cycle: CycleView
  readonly centre: CentreView
  readonly comparison: Comparison
}

/** Everything the page of a centre shows, or null where the person may see none of it. */
export async function gatherCentre(
  database: Database,
  person: Person | null,
  cycle: number,
  code: string,
): Promise<CentreInCycle | null> {
  const found = await gatherCycle(database, person, cycle)
  if (!found?.result) return null
  const { guide, result } = found
  const centre = await readCentreResult(database, cycle, result.id, code)
  if (!centre) return null
  const names = namesOf(guide)
  const observations = veilObservations(
    await listObservationsOf(database, cycle, code),
    (measure) => names.measure(measure)?.instrument,
    // The digest of the result takes part, so that the numbers tell nothing without it and nothing across cycles.
    (source) => sha256(`${result.wholeDigest}/${code}/${source}`),
    await readTimeZone(database),
  )
  return {
    ...found,
    result,
    centre,
    observations,
    previous: await comparePrevious(database, person, found, centre),
    hours: await readOpeningHours(database, code),
  }
}

async function comparePrevious(
  database: Database,
  person: Person | null,
  { cycle, guide }: CycleResult,
  centre: CentreView,
): Promise<PreviousResult | null> {
  const before = await gatherPrevious(database, person, cycle.id)
  if (!before) return null
  const was = await readCentreResult(database, before.cycle.id, before.result.id, centre.code)
  if (!was) return null
  const comparison = compareResults(
    { guide: before.guide, centres: [was.score] },
    { guide, centres: [centre.score] },
  )
  return { cycle: before.cycle, centre: was, comparison }
}
