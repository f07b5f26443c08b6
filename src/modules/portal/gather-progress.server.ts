import type { Person } from '#platform/access.ts'
import { todayOf } from '#platform/day.ts'
import type { Services } from '#platform/services.ts'
import { compileGuide } from '#scoring/compile-guide.ts'
import type { Text } from '#scoring/guide.ts'
import type { Stage } from '#scoring/observation.ts'
import { maySeeVisits } from '../assignments/access.ts'
import { gatherVisitProgress, type VisitProgress } from '../assignments/gather-visit-progress.server.ts'
import { countBroken } from '../assignments/read-broken.server.ts'
import { readReadiness } from '../assignments/read-readiness.server.ts'
import { readEntities } from '../centres/read-records.server.ts'
import { listExempt } from '../cycles/enrolment.server.ts'
import { listHidden } from '../cycles/list-hidden.server.ts'
import { countStranded } from '../cycles/list-stranded.server.ts'
import type { Phase } from '../cycles/phase.ts'
import { readTimeZone } from '../cycles/programme-place.server.ts'
import { listEnrolled } from '../cycles/read.server.ts'
import { type CensusView, readCensus } from '../cycles/read-census.server.ts'
import { type CyclePlanView, readCyclePlan } from '../cycles/read-plan.server.ts'
import { readGuide } from '../standards/read.server.ts'
import { countCensus } from './count-census.ts'
import {
  type CentreProgress,
  countProgress,
  measureProgress,
  type ProgressCount,
} from './measure-progress.ts'
import { type NextAct, nextActs } from './next-acts.ts'
import { readCycleFacts } from './read-cycle-facts.server.ts'
import { readObserved } from './read-observed.server.ts'

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
  /** Null where there is no plan of visits, or the person does not see it. */
  readonly visits: VisitProgress | null
  /** Null where the person does not see it, or no entity takes part. */
  readonly census: CensusView | null
  /** True where something is left out because the person is tied to it. */
  readonly hides: boolean
}

/**
 * How far a cycle is on a day, by stage, entity and centre, with its visits and its census; null for a cycle that the
 * person may not see. What the person is tied to is left out before anything is counted.
 */
export async function gatherProgress(
  services: Pick<Services, 'database' | 'clock'>,
  person: Person,
  id: number,
): Promise<GatheredProgress | null> {
  const { database, clock } = services
  const [now, day] = [clock.now(), todayOf(clock)]
  const cycle = await readCyclePlan(database, person, id)
  const view = cycle && (await readGuide(database, person, cycle.guide.code, cycle.guide.edition))
  if (!cycle || !view) return null
  const guide = compileGuide(view.guide)
  const hidden = await listHidden(database, id, person)
  const [enrolled, exempt, observed, facts, entities, census] = await Promise.all([
    listEnrolled(database, id),
    listExempt(database, id),
    readObserved(database, id),
    readCycleFacts(database, { cycle: id, hidden, day }),
    readEntities(database, cycle.startsOn),
    readCensus(services, person, id),
  ])
  const zone = await readTimeZone(database)
  const visits = maySeeVisits(person)
    ? await gatherVisitProgress(database, { cycle: id, zone, now, hidden })
    : null
  const centres = enrolled.filter(
    ({ code, entity }) =>
      !exempt.has(code) && !hidden.entities.includes(entity) && !hidden.centres.includes(code),
  )
  const stages = (['initial', 'final'] as const).flatMap((stage): StageProgress[] => {
    const phase = cycle.phases.find(({ code }) => code === `${stage}-evaluation`) ?? null
    if (stage === 'initial' && phase === null && observed.initial.size === 0) return []
    const lines = measureProgress(guide, centres, observed[stage])
    return [
      {
        ...{ stage, phase, over: phase !== null && phase.endsOn < day, total: countProgress(lines) },
        entities: countByEntity(lines, entities),
        centres: lines.map((line, at) => ({ ...line, name: centres[at]!.name })),
      },
    ]
  })
  const brokenVisits = visits === null ? 0 : await countBroken(database, id, hidden)
  const lateVisits = visits?.stages.reduce((sum, { late }) => sum + late, 0) ?? 0
  const strandedWorkshops = await countStranded(services, person, cycle)
  const unplanned = visits === null ? 0 : facts.unplanned
  const plan = visits === null ? null : await readReadiness(database, id, services.clock)
  const ofVisits = { unplanned, lateVisits, brokenVisits, plan }
  const known = { ...facts, census: countCensus(census), ...ofVisits, strandedWorkshops }
  return {
    ...{ cycle, acts: nextActs(cycle, known, day), stages, visits },
    census: census?.entities.length ? census : null,
    hides: hidden.entities.length + hidden.centres.length > 0,
  }
}

const countByEntity = (
  lines: readonly CentreProgress[],
  entities: ReadonlyMap<string, { readonly name: Text }>,
): EntityProgress[] =>
  [...Map.groupBy(lines, ({ entity }) => entity)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, own]) => ({
      ...countProgress(own),
      ...{ code, name: entities.get(code)?.name ?? { ar: code, en: code } },
    }))
