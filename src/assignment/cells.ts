import { type Context, groupBy, keyOf } from './context.ts'
import { dayNumber, minuteOf } from './day.ts'
import { type Eligible, prepareEligible } from './eligible.ts'
import { breachesOf } from './independence.ts'
import { tripOf } from './pair-cost.ts'
import type { Person, Problem } from './problem.ts'
import { visitId, type WantedVisit } from './wanted.ts'

/**
 * Visits whose people are chosen together. Visits by one person each, of one demand at one centre, differ in nothing but
 * their number: they are one cell with a seat a visit. A visit by a party, or a pinned one, is a cell of its own.
 */
export interface Cell {
  readonly visits: readonly WantedVisit[]
  readonly seats: number
  /** Places in `problem.people`. */
  readonly people: Int32Array
  /** What each of them costs here, in the same order: travel, rotation, minus what keeping the previous person saves. */
  readonly costs: Float64Array
  /** People who must come. */
  readonly fixed: readonly number[]
  readonly eligible: Eligible
  /** Its day is over: its people are given. */
  readonly over: boolean
}

/** All cells, and what their changes of person cost if nobody stays. */
export interface Cells {
  readonly cells: readonly Cell[]
  readonly constant: number
}

/** Sorts the visits into cells and prices every person for each. `tick` is called between centres. */
export async function makeCells(
  problem: Problem,
  context: Context,
  wanted: readonly WantedVisit[],
  tick: (share: number) => Promise<void>,
): Promise<Cells> {
  const pins = new Map(problem.pins.map((pin) => [visitId(pin), pin]))
  const previous = new Map(problem.previous.map((visit) => [visitId(visit), visit]))
  const places = new Map(problem.people.map(({ id }, index) => [id, index]))
  const find = prepareEligible(problem, context)
  const groups = groupBy(wanted, ({ centre, instrument, stage }) => keyOf(centre, keyOf(instrument, stage)))
  const cells: Cell[] = []
  let [constant, done] = [0, 0]
  const price = preparePrice(problem)
  const moving = prepareMoving(problem, context)
  const isAlone = (visit: WantedVisit) => visit.seats > 1 || visit.over !== null || pins.has(visitId(visit))
  for (const group of groups.values()) {
    const { centreRow, demand } = group[0]!
    const eligible = find(centreRow, demand)
    for (const visits of splitGroup(group, isAlone)) {
      const before = visits.map((visit) => previous.get(visitId(visit))?.people ?? [])
      const stay = new Set(before.flat().map((id) => places.get(id)))
      constant += before.flat().length * problem.weights.changedPerson
      const pin = pins.get(visitId(visits[0]!))
      const past = visits[0]!.over
      const fixed = (past?.people ?? pin?.people ?? []).map((id) => places.get(id)!)
      const able = Array.from(past ? [] : eligible.people).filter(
        (index) => !pin?.startsAt || canMake(problem.people[index]!, visits[0]!, pin.startsAt, context),
      )
      const people = Int32Array.from(new Set([...able, ...fixed])).sort()
      const costs = Float64Array.from(people, (index) => {
        const kept = stay.has(index) ? problem.weights.changedPerson : 0
        return price(index, visits[0]!) - kept + (past ? 0 : moving(index, visits, kept))
      })
      const seats = visits.reduce((sum, visit) => sum + visit.seats, 0)
      cells.push({ visits, seats, people, costs, fixed, eligible, over: past !== null })
    }
    done += 1
    if (done % 100 === 0) await tick(done / groups.size)
  }
  return { cells, constant }
}

/** Whether a person could come at the moment of a pin, seen alone. */
export function canMake(
  person: Person,
  { centreRow, demand }: WantedVisit,
  startsAt: string,
  context: Context,
): boolean {
  const from = minuteOf(startsAt)
  const moment = { stage: demand.stage, from, until: from + demand.minutes, others: [] }
  const day = startsAt.slice(0, 10)
  return breachesOf(person, centreRow, demand.instrument, day, context, moment).length === 0
}

function splitGroup(
  group: readonly WantedVisit[],
  isAlone: (visit: WantedVisit) => boolean,
): (readonly WantedVisit[])[] {
  const together = group.filter((visit) => !isAlone(visit))
  return [...(together.length > 0 ? [together] : []), ...group.filter(isAlone).map((visit) => [visit])]
}

/**
 * What moving a visit costs at least when a person makes it who cannot come at its previous moment. Among visits that differ
 * in their number only, it counts for who stays, and no more than staying saves: another number is the other way out. A
 * party moves once for all of its people: that is not in the price of each (`keep-times`).
 */
function prepareMoving(problem: Problem, context: Context) {
  const previous = new Map(problem.previous.map((visit) => [visitId(visit), visit]))
  return (index: number, visits: readonly WantedVisit[], kept: number): number => {
    const person = problem.people[index]!
    const alone = visits.length === 1
    if (alone && visits[0]!.seats > 1) return 0
    const own = visits.filter((visit) => previous.get(visitId(visit))?.people.includes(person.id))
    const visit = alone ? visits[0]! : own.length === 1 ? own[0]! : undefined
    const before = visit && previous.get(visitId(visit))
    if (!visit || !before || canMake(person, visit, before.startsAt, context)) return 0
    const cost = problem.weights.changedTime * (isAway(person, before.startsAt, context) ? 1 : 0.5)
    return alone ? cost : Math.min(cost, kept)
  }
}

/** Whether a person is away on the whole day of a moment. */
export function isAway({ id }: Person, moment: string, context: Context): boolean {
  const day = dayNumber(moment)
  const absences = context.facts.get(id)?.absences ?? []
  return context.holidays.has(day) || absences.some(({ from, until }) => from <= day && day <= until)
}

/** Travel and rotation of one person at one centre. */
function preparePrice({ people, history, cycle, weights }: Problem) {
  const past = new Set(history.filter((h) => h.cycle < cycle).map((h) => keyOf(h.person, h.centre)))
  return (index: number, { centreRow }: WantedVisit): number => {
    const person = people[index]!
    const again = past.has(keyOf(person.id, centreRow.code)) ? weights.rotation : 0
    return tripOf(person, centreRow) * weights.travel + again
  }
}
