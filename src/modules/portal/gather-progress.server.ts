import type { Person } from '#platform/access.ts'
import type { Database } from '#platform/database.ts'
import type { Text } from '#scoring/guide.ts'
import type { Stage } from '#scoring/observation.ts'
import { stageOf } from '#scoring/select-stage.ts'
import { readEntities } from '../centres/read-records.server.ts'
import type { Phase } from '../cycles/phase.ts'
import { type CyclePlanView, readCyclePlan } from '../cycles/read-plan.server.ts'
import { gatherInputs } from '../results/gather-inputs.server.ts'
import { readGuide } from '../standards/read.server.ts'
import {
  type CentreProgress,
  countProgress,
  measureProgress,
  type ProgressCount,
} from './measure-progress.ts'
import { type NextAct, nextActs } from './next-acts.ts'
import { readCycleFacts } from './read-cycle-facts.server.ts'

export interface NamedProgress extends CentreProgress {
  readonly name: Text
}

export interface EntityProgress extends ProgressCount {
  readonly code: string
  readonly name: Text
}

export interface StageProgress {
  readonly stage: Stage
  /** The phase in which it is observed; null where the cycle has none. */
  readonly phase: Phase | null
  /** True when that phase is over: what is not complete then is late. */
  readonly over: boolean
  readonly total: ProgressCount
  readonly entities: readonly EntityProgress[]
  readonly centres: readonly NamedProgress[]
}

export interface GatheredProgress {
  readonly cycle: CyclePlanView
  readonly acts: readonly NextAct[]
  /** The initial stage only where the cycle has that phase or anything was observed in it. */
  readonly stages: readonly StageProgress[]
}

/** How far a cycle is on a day, by stage, entity and centre; null for a cycle that the person may not see. */
export async function gatherProgress(
  database: Database,
  person: Person | null,
  { id, day }: { readonly id: number; readonly day: string },
): Promise<GatheredProgress | null> {
  const cycle = await readCyclePlan(database, person, id)
  const view = cycle && (await readGuide(database, person, cycle.guide.code, cycle.guide.edition))
  if (!cycle || !view) return null
  const [{ centres, observations }, facts, entities] = await Promise.all([
    database.transaction().execute((trx) => gatherInputs(trx, id)),
    readCycleFacts(database, id),
    readEntities(database, cycle.startsOn),
  ])
  const names = new Map(centres.map(({ code, name }) => [code, name]))
  const stages = (['initial', 'final'] as const).flatMap((stage): StageProgress[] => {
    const phase = cycle.phases.find(({ code }) => code === `${stage}-evaluation`) ?? null
    const any = observations.some((observation) => stageOf(observation) === stage)
    if (stage === 'initial' && phase === null && !any) return []
    const lines = measureProgress(view.guide, centres, observations, stage)
    const byEntity = [...Map.groupBy(lines, ({ entity }) => entity)].sort(([a], [b]) => (a < b ? -1 : 1))
    return [
      {
        ...{ stage, phase, over: phase !== null && phase.endsOn < day, total: countProgress(lines) },
        entities: byEntity.map(([code, own]) => ({
          ...countProgress(own),
          ...{ code, name: entities.get(code)?.name ?? { ar: code, en: code } },
        })),
        centres: lines.map((line) => ({ ...line, name: names.get(line.centre)! })),
      },
    ]
  })
  return { cycle, acts: nextActs(cycle, facts, day), stages }
}
