import type { Breach } from './breach.ts'
import { groupBy, makeContext } from './context.ts'
import { dayNumber, minuteOf } from './day.ts'
import { breachesOf } from './independence.ts'
import type { PlannedVisit, Problem, VisitKey } from './problem.ts'
import { visitId, type WantedVisit, wantedVisits } from './wanted.ts'

/** What is wrong with a plan: a hard rule broken by a person, or a visit that is not what the demands or a pin say. */
export type PlanFault =
  | (VisitKey & { readonly kind: 'breach'; readonly person: string; readonly breach: Breach })
  | (VisitKey & {
      readonly kind:
        | 'missing'
        | 'not-asked-for'
        | 'planned-twice'
        | 'people-count'
        | 'unknown-person'
        | 'duration'
        | 'days-between'
        | 'pin-broken'
        | 'double-draw'
    })

/**
 * Judges a plan without knowing how it came about: every visit that is asked for, once, by the right number of people,
 * as long as it should be, with its pins and its draw, and no hard rule broken. What is over is as it was, and not judged.
 * An empty list: the plan may stand.
 *
 * @example checkPlan(problem, plan.visits) // []
 */
export function checkPlan(problem: Problem, visits: readonly PlannedVisit[]): PlanFault[] {
  const wanted = new Map(wantedVisits(problem).map((visit) => [visitId(visit), visit]))
  const planned = groupBy(visits, visitId)
  const isOver = (visit: VisitKey) => Boolean(wanted.get(visitId(visit))?.over)
  return [
    ...[...wanted.values()].filter((visit) => !planned.has(visitId(visit))).map(faultOf('missing')),
    ...[...planned.values()]
      .filter(({ length }) => length > 1)
      .map(([visit]) => faultOf('planned-twice')(visit!)),
    ...visits.flatMap((visit) => checkVisit(visit, wanted.get(visitId(visit)))),
    ...checkDaysBetween(problem, visits, isOver),
    ...checkPins(problem, planned),
    ...checkPeople(problem, visits, isOver),
  ]
}

type PlainKind = Exclude<PlanFault['kind'], 'breach'>

const keyOnly = ({ centre, instrument, stage, number }: VisitKey): VisitKey => ({
  centre,
  instrument,
  stage,
  number,
})

const faultOf =
  (kind: PlainKind) =>
  (visit: VisitKey): PlanFault => ({ ...keyOnly(visit), kind })

function checkVisit(visit: PlannedVisit, wanted: WantedVisit | undefined): PlanFault[] {
  if (!wanted) return [faultOf('not-asked-for')(visit)]
  if (wanted.over) return isSame(visit, wanted.over) ? [] : [faultOf('pin-broken')(visit)]
  const sameDay = visit.startsAt.slice(0, 10) === visit.endsAt.slice(0, 10)
  const minutes = minuteOf(visit.endsAt) - minuteOf(visit.startsAt)
  const distinct = new Set(visit.people).size === visit.people.length
  const kinds: PlainKind[] = []
  if (visit.people.length !== wanted.seats || !distinct) kinds.push('people-count')
  if (!sameDay || minutes !== wanted.demand.minutes) kinds.push('duration')
  if (visit.double !== wanted.double) kinds.push('double-draw')
  return kinds.map((kind) => faultOf(kind)(visit))
}

const isSame = (a: PlannedVisit, b: PlannedVisit): boolean =>
  a.startsAt === b.startsAt &&
  a.endsAt === b.endsAt &&
  a.double === b.double &&
  [...a.people].sort().join() === [...b.people].sort().join()

type IsOver = (visit: VisitKey) => boolean

function checkDaysBetween(
  { demands }: Problem,
  visits: readonly PlannedVisit[],
  isOver: IsOver,
): PlanFault[] {
  return demands.flatMap(({ instrument, stage, daysBetween }) => {
    const own = visits.filter((visit) => visit.instrument === instrument && visit.stage === stage)
    return [...groupBy(own, ({ centre }) => centre).values()].flatMap((group) => {
      const days = group.map((visit) => ({ visit, day: dayNumber(visit.startsAt) }))
      days.sort((a, b) => a.day - b.day)
      return days.flatMap(({ visit, day }, index) => {
        const before = days[index - 1]
        if (!before || day - before.day >= daysBetween) return []
        // Of two that stand, neither is to blame; a visit made before its day may be the later one.
        const free = [visit, before.visit].find((one) => !isOver(one))
        return free ? [faultOf('days-between')(free)] : []
      })
    })
  })
}

function checkPins({ pins }: Problem, planned: ReadonlyMap<string, readonly PlannedVisit[]>): PlanFault[] {
  return pins
    .filter((pin) => {
      const visit = planned.get(visitId(pin))?.[0]
      if (!visit) return false
      const comes = pin.people.every((id) => visit.people.includes(id))
      return !comes || (pin.startsAt !== null && pin.startsAt !== visit.startsAt)
    })
    .map(faultOf('pin-broken'))
}

function checkPeople(problem: Problem, visits: readonly PlannedVisit[], isOver: IsOver): PlanFault[] {
  const context = makeContext(problem)
  const centres = new Map(problem.centres.map((centre) => [centre.code, centre]))
  const people = new Map(problem.people.map((person) => [person.id, person]))
  const rows = visits.flatMap((visit) => visit.people.map((id) => ({ id, visit })))
  return [...groupBy(rows, ({ id }) => id)].flatMap(([id, own]) =>
    own.flatMap(({ visit }): PlanFault[] => {
      const [person, centre] = [people.get(id), centres.get(visit.centre)]
      if (!person) return [faultOf('unknown-person')(visit)]
      if (isOver(visit)) return []
      if (!centre) return []
      const others = own.filter((other) => other.visit !== visit).map((other) => other.visit)
      const moment = {
        stage: visit.stage,
        from: minuteOf(visit.startsAt),
        until: minuteOf(visit.endsAt),
        others,
      }
      return breachesOf(person, centre, visit.instrument, visit.startsAt.slice(0, 10), context, moment).map(
        (breach) => ({ ...keyOnly(visit), kind: 'breach' as const, person: id, breach }),
      )
    }),
  )
}
