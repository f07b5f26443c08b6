import type { Person } from '#platform/access.ts'
import type { Database } from '#platform/database.ts'
import type { Language } from '#platform/language.ts'
import type { Drawing } from '#ui/charts/drawing.ts'
import type { NamedCode } from '../centres/register-centres.server.ts'
import { namesOf } from '../standards/names-of.ts'
import { drawMissed } from './analysis/draw-counts.server.ts'
import { arrangeCentres, type ComparedLine, readArrangement } from './arrange-centres.ts'
import { type CycleResult, gatherCycle, gatherPrevious, listCentresOf } from './gather-cycle.server.ts'
import type { ResultView } from './read.server.ts'
import { readMissed } from './read-analysis.server.ts'
import { compareLines } from './summarize-cycle.ts'

export interface EntityInCycle extends CycleResult {
  readonly result: ResultView
  readonly entity: NamedCode
  /** Its centres, by fulfilment. */
  readonly lines: readonly ComparedLine[]
  /** Whether there is an earlier cycle to compare with. */
  readonly compared: boolean
  readonly missed: Drawing
}

/** The centres of an entity in a cycle, or null where it has none or the person may see no result. */
export async function gatherEntity(
  database: Database,
  person: Person | null,
  asked: { readonly cycle: number; readonly entity: string; readonly language: Language },
): Promise<EntityInCycle | null> {
  const found = await gatherCycle(database, person, asked.cycle)
  if (!found?.result) return null
  const { guide, result, cycle } = found
  const { language } = asked
  const own = (await listCentresOf(database, found)).filter(({ entity }) => entity.code === asked.entity)
  const entity = own[0]?.entity
  if (!entity) return null
  const previous = await gatherPrevious(database, person, cycle.id)
  const lines = arrangeCentres(
    compareLines(own, await listCentresOf(database, previous)),
    readArrangement(new URLSearchParams()),
    { language, categories: guide.categories.map(({ code }) => code) },
  )
  const missed = await readMissed(database, { cycle: cycle.id, result: result.id })
  const frame = { language, guide, names: namesOf(guide) }
  return {
    ...found,
    ...{ result, entity, lines },
    compared: previous !== null,
    missed: drawMissed(frame, lines, missed),
  }
}
