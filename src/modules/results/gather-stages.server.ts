import type { Person } from '#platform/access.ts'
import type { Database } from '#platform/database.ts'
import { compareStages, type StageComparison } from '#scoring/compare-stages.ts'
import type { StageRule, Text } from '#scoring/guide.ts'
import { readEntities } from '../centres/read-records.server.ts'
import { readCycle } from '../cycles/read.server.ts'
import { readGuide } from '../standards/read.server.ts'
import { gatherInputs } from './gather-inputs.server.ts'

export interface StageLine extends StageComparison {
  readonly name: Text
  readonly entity: Text
}

export interface CycleStages {
  readonly cycle: { readonly id: number; readonly title: Text }
  readonly rule: StageRule
  readonly lines: readonly StageLine[]
}

/** Both stages of a cycle side by side, for the centres that have both; null for a cycle that the person may not see. */
export async function gatherStages(
  database: Database,
  person: Person | null,
  id: number,
): Promise<CycleStages | null> {
  const cycle = await readCycle(database, person, id)
  const view = cycle && (await readGuide(database, person, cycle.guide.code, cycle.guide.edition))
  if (!cycle || !view) return null
  const { centres, observations } = await database
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute((trx) => gatherInputs(trx, id))
  const entities = await readEntities(database, cycle.startsOn)
  const byCode = new Map(centres.map((centre) => [centre.code, centre]))
  const lines = compareStages(view.guide, centres, observations).map((line): StageLine => {
    const { name, entity } = byCode.get(line.centre)!
    return { ...line, name, entity: entities.get(entity)?.name ?? { ar: entity, en: entity } }
  })
  return { cycle: { id, title: cycle.title }, rule: view.guide.stage ?? 'final', lines }
}
