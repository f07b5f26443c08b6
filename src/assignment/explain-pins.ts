import { availabilityOf, wholeWindow } from './availability.ts'
import type { Breach } from './breach.ts'
import { hoursOn } from './centre-hours.ts'
import { type Context, keyOf } from './context.ts'
import { dayNumber, isWithin, minuteOf, momentOf, weekdayOf } from './day.ts'
import { prepareEligible } from './eligible.ts'
import { breachesOf } from './independence.ts'
import type { Demand, Person, Pin, PlannedVisit, Problem } from './problem.ts'
import type { Clash } from './proposal.ts'
import { farthest } from './side-rows.ts'
import { visitId, type WantedVisit } from './wanted.ts'
import { holds, windowsOf } from './windows.ts'

/** Pins that break a hard rule, alone or beside other pins: no proposal can hold them. */
export function explainPins(problem: Problem, context: Context, wanted: readonly WantedVisit[]): Clash[] {
  if (problem.pins.length === 0) return []
  const visits = new Map(wanted.map((visit) => [visitId(visit), visit]))
  const people = new Map(problem.people.map((person) => [person.id, person]))
  const find = prepareEligible(problem, context)
  const window = wholeWindow(problem, context)
  return problem.pins.flatMap((pin): Clash[] => {
    const visit = visits.get(visitId(pin))!
    const eligible = new Set(find(visit.centreRow, visit.demand).people)
    const breaches = pin.people.flatMap((id) => {
      const person = people.get(id)!
      const may = eligible.has(problem.people.indexOf(person))
      const most = availabilityOf(person, context).most(window, visit.demand.minutes)
      return [
        ...pinBreaches(problem, pin, visit, person, context),
        ...(pin.startsAt === null && !may ? undatedBreaches(person, visit, context) : []),
        ...overBreaches(problem, person, most),
        ...windowBreaches(problem, person, context),
      ]
    })
    const tooMany = pin.people.length > visit.seats || new Set(pin.people).size < pin.people.length
    breaches.push(...momentBreaches(pin, visit, context))
    const near = tooNear(problem, pin, visit)
    if (breaches.length === 0 && !tooMany && !near) return []
    const { centre, instrument, stage, number } = pin
    const key = { centre, instrument, stage, number }
    return [
      {
        visits: [key],
        needs: visit.seats,
        free: 0,
        kept: [],
        breaches,
        remedies: [{ kind: 'unpin', visit: key }],
      },
    ]
  })
}

/** A moment at which nobody at all could come. */
function momentBreaches(
  { startsAt, people }: Pin,
  { centreRow, demand }: WantedVisit,
  context: Context,
): Breach[] {
  if (startsAt === null || people.length > 0) return []
  const [day, from] = [dayNumber(startsAt), minuteOf(startsAt)]
  const { window } = context.demands.get(keyOf(demand.instrument, demand.stage))!
  const open = isWithin(hoursOn(centreRow, day), weekdayOf(day), from, from + demand.minutes)
  return [
    ...(context.holidays.has(day) ? [{ code: 'holiday', params: {} } as const] : []),
    ...(day < window.from || day > window.until ? [{ code: 'outside-window', params: {} } as const] : []),
    ...(open ? [] : [{ code: 'centre-closed', params: {} } as const]),
  ]
}

function pinBreaches(
  problem: Problem,
  pin: Pin,
  { centreRow, demand }: WantedVisit,
  person: Person,
  context: Context,
): Breach[] {
  const comes = ({ people }: { readonly people: readonly string[] }) => people.includes(person.id)
  const others = problem.pins.filter((other) => other !== pin && comes(other))
  const over = (problem.over ?? []).filter(comes)
  const twice = [...others, ...over].filter(
    ({ centre, instrument, stage }) =>
      centre === pin.centre && instrument === pin.instrument && stage === pin.stage,
  )
  if (pin.startsAt === null) {
    return [
      ...twice.map((): Breach => ({ code: 'twice-in-demand', params: { centre: pin.centre } })),
      ...neverFar(pin, demand, others, context),
    ]
  }
  const from = minuteOf(pin.startsAt)
  const moment = {
    stage: pin.stage,
    from,
    until: from + demand.minutes,
    others: [...others.flatMap((other) => datedPin(other, context)), ...over],
  }
  return breachesOf(person, centreRow, pin.instrument, pin.startsAt.slice(0, 10), context, moment)
}

/** Pins of one person whose days, wherever they fall, are too near for coming again. */
function neverFar(
  pin: Pin,
  demand: Demand,
  others: readonly Pin[],
  { demands, repeatAfterDays }: Context,
): Breach[] {
  const days = repeatAfterDays.get(pin.instrument)
  if (days === undefined) return []
  const near = others.filter((other) => {
    const asked = demands.get(keyOf(other.instrument, other.stage))
    if (!asked || other.centre !== pin.centre || other.instrument !== pin.instrument) return false
    const day = other.startsAt?.slice(0, 10)
    return farthest(demand, day ? { from: day, until: day } : asked) <= days
  })
  return near.map(() => ({ code: 'shopper-again', params: { day: demand.from, days } }))
}

function datedPin(pin: Pin, { demands }: Context): PlannedVisit[] {
  const demand = demands.get(keyOf(pin.instrument, pin.stage))
  if (pin.startsAt === null || !demand) return []
  const endsAt = momentOf(dayNumber(pin.startsAt), minuteOf(pin.startsAt) + demand.minutes)
  return [{ ...pin, startsAt: pin.startsAt, endsAt, double: false }]
}

/** Why a person may come on no day: the rules about who, else hours that never meet. */
function undatedBreaches(person: Person, { centreRow, demand }: WantedVisit, context: Context): Breach[] {
  const breaches = breachesOf(person, centreRow, demand.instrument, demand.from, context)
  return breaches.length > 0
    ? breaches
    : [{ code: 'outside-window', params: { from: demand.from, until: demand.until } }]
}

function overBreaches({ pins, over = [] }: Problem, { id, maxPerCycle }: Person, days: number): Breach[] {
  const countOf = (visits: readonly { readonly people: readonly string[] }[]): number =>
    visits.filter(({ people }) => people.includes(id)).length
  const visits = countOf(pins) + countOf(over)
  const max = Math.min(maxPerCycle, days + countOf(over))
  return visits > max ? [{ code: 'over-cycle', params: { visits, max } }] : []
}

/** More pins in a window than fit into its days, wherever they fall. */
function windowBreaches(problem: Problem, person: Person, context: Context): Breach[] {
  const own = problem.pins.filter(({ people }) => people.includes(person.id))
  return windowsOf(problem, context).flatMap((window): Breach[] => {
    const within = own.filter(({ instrument, stage }) => {
      const demand = context.demands.get(keyOf(instrument, stage))
      return demand && holds(window, demand.window)
    })
    const max = availabilityOf(person, context).most(window.range, window.minutes)
    return within.length > max ? [{ code: 'over-day', params: { visits: within.length, max } }] : []
  })
}

/** Whether two pins of one demand at a centre lie nearer than its days between. */
const tooNear = ({ pins, over = [] }: Problem, pin: Pin, { demand }: WantedVisit): boolean =>
  pin.startsAt !== null &&
  [...pins, ...over].some(
    (other) =>
      other !== pin &&
      other.startsAt !== null &&
      other.centre === pin.centre &&
      other.instrument === pin.instrument &&
      other.stage === pin.stage &&
      Math.abs(dayNumber(other.startsAt) - dayNumber(pin.startsAt!)) < demand.daysBetween,
  )
