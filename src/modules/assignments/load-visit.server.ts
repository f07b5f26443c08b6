import { data } from 'react-router'
import type { Person } from '#platform/access.ts'
import type { Services } from '#platform/services.ts'
import { type Hidden, listHidden } from '../cycles/list-hidden.server.ts'
import { listVisits, type VisitLine } from './list-visits.server.ts'
import { loadCycle, type VisitCycle } from './load-cycle.server.ts'
import { readRules } from './read-rules.server.ts'
import { listMade } from './visit-state.server.ts'
import { readVisitsView } from './visits-view.ts'
import { toLocal } from './zone-time.ts'

/** Why a visit changes no more: begun today or made; of a day that is over and not made; made before its day. */
export type Standing = 'over' | 'late' | 'done'

export interface LoadedVisit {
  readonly cycle: VisitCycle
  readonly visit: VisitLine
  /** Null: it may be changed. */
  readonly stands: Standing | null
  readonly hidden: Hidden
}

/** The visit of an address, with its cycle. @throws a 404 answer where there is none that the reader may see */
export async function loadVisit(
  { database, clock }: Pick<Services, 'database' | 'clock'>,
  person: Person,
  params: { readonly cycle: string; readonly visit: string },
): Promise<LoadedVisit> {
  const cycle = await loadCycle(database, person, params.cycle)
  const [rules, hidden] = await Promise.all([
    readRules(database, cycle.id),
    listHidden(database, cycle.id, person),
  ])
  const zone = rules?.timeZone ?? clock.zone
  const view = readVisitsView(new URLSearchParams())
  const [visit] = (await listVisits(database, { cycle: cycle.id, zone, view, hidden, id: params.visit }))
    .visits
  if (!visit) throw data(null, { status: 404 })
  const made = (await listMade(database, cycle.id, zone)).includes(visit.id)
  return { cycle, visit, stands: standingOf(visit.startsAt, toLocal(clock.now(), zone), made), hidden }
}

function standingOf(startsAt: string, now: string, made: boolean): Standing | null {
  if (startsAt > now) return made ? 'done' : null
  return made || startsAt.slice(0, 10) === now.slice(0, 10) ? 'over' : 'late'
}
