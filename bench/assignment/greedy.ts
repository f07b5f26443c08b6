import { availabilityOf } from '#assignment/availability.ts'
import { type Calendar, createCalendar } from '#assignment/calendar.ts'
import { type Cell, makeCells } from '#assignment/cells.ts'
import { type Context, makeContext } from '#assignment/context.ts'
import { isUniform, missingLanguages } from '#assignment/cost-of.ts'
import { momentOf, weekdayOf } from '#assignment/day.ts'
import { fairShares, unevenness } from '#assignment/fair-share.ts'
import type { PlannedVisit, Problem } from '#assignment/problem.ts'
import { type Slot, seatVisits, type Task } from '#assignment/seat-visits.ts'
import { prepareSlots } from '#assignment/slots.ts'
import { isEarly, overSpread } from '#assignment/spread.ts'
import { compareKeys, wantedVisits } from '#assignment/wanted.ts'

const SWEEPS = 20

/** One state of the greedy plan: who sits where, and how much everybody has. */
interface State {
  readonly problem: Problem
  readonly cells: readonly Cell[]
  readonly chosen: Set<number>[]
  readonly loads: number[]
  readonly shares: readonly number[]
  readonly caps: readonly number[]
}

/**
 * What people do without a solver, on the same hard rules and by the same costs: the scarcest visits first, for each the
 * person who adds the least cost beside what stands (balance, travel, party, language), then for each visit the moment that
 * adds the least. A greedy algorithm takes the best step at hand and takes none back. With `exchanges` it does: sweeps of
 * one person of a visit for another, while that lowers the cost, which makes it a local search that starts from the greedy
 * plan. Empty when some visit stays open.
 */
export async function planGreedily(problem: Problem, exchanges: boolean): Promise<PlannedVisit[]> {
  const context = makeContext(problem)
  const wanted = wantedVisits(problem)
  const { cells } = await makeCells(problem, context, wanted, async () => {})
  const state = startState(problem, context, cells)
  const order = cells.map((_, cell) => cell)
  order.sort((a, b) => cells[a]!.people.length / cells[a]!.seats - cells[b]!.people.length / cells[b]!.seats)
  for (const cell of order) fillCell(state, cell)
  for (let sweep = 0; exchanges && sweep < SWEEPS && sweepOnce(state, order); sweep += 1);
  if (state.chosen.some((party, cell) => party.size < cells[cell]!.seats)) return []
  const tasks = seatVisits(
    problem,
    cells,
    state.chosen.map((party) => [...party]),
  )
  return dateAll(problem, context, tasks)
}

function startState(problem: Problem, context: Context, cells: readonly Cell[]): State {
  const shares = fairShares(problem)
  const windows = [...context.demands.values()].map(({ window }) => window)
  const shortest = Math.min(...problem.demands.map(({ minutes }) => minutes))
  return {
    problem,
    cells,
    chosen: cells.map(() => new Set<number>()),
    loads: problem.people.map(() => 0),
    shares: problem.people.map(({ id }) => shares.get(id) ?? 0),
    caps: problem.people.map((person) =>
      Math.min(person.maxPerCycle, availabilityOf(person, context).most(windows[0]!, shortest)),
    ),
  }
}

/** What one more visit costs a person's balance. */
const loadCost = ({ problem, loads, shares }: State, person: number, by: number): number =>
  problem.weights.balance *
  (unevenness(loads[person]! + by, shares[person]!) - unevenness(loads[person]!, shares[person]!))

/** What a party costs together. */
function partyCost({ problem, cells }: State, cell: number, party: Iterable<number>): number {
  const people = [...party].map((index) => problem.people[index]!)
  const { visits } = cells[cell]!
  const { centreRow } = visits[0]!
  if (visits.length > 1) {
    const missing = people.reduce((sum, person) => sum + missingLanguages(centreRow, [person]), 0)
    return missing * problem.weights.language
  }
  const uniform = people.length === cells[cell]!.seats && isUniform(people) ? problem.weights.experience : 0
  return uniform + (people.length > 0 ? missingLanguages(centreRow, people) * problem.weights.language : 0)
}

function fillCell(state: State, cell: number): void {
  const { people, costs, seats } = state.cells[cell]!
  const party = state.chosen[cell]!
  while (party.size < seats) {
    let [best, least] = [-1, Number.POSITIVE_INFINITY]
    people.forEach((person, index) => {
      if (party.has(person) || state.loads[person]! >= state.caps[person]!) return
      const cost = costs[index]! + loadCost(state, person, 1) + partyCost(state, cell, [...party, person])
      if (cost < least) [best, least] = [person, cost]
    })
    if (best < 0) return
    party.add(best)
    state.loads[best]! += 1
  }
}

/** One exchange for each seat, the best there is; whether any lowered the cost. */
function sweepOnce(state: State, order: readonly number[]): boolean {
  let changed = false
  for (const cell of order) {
    if (state.chosen[cell]!.size < state.cells[cell]!.seats) fillCell(state, cell)
    for (const leaving of [...state.chosen[cell]!]) changed = exchange(state, cell, leaving) || changed
  }
  return changed
}

function exchange(state: State, cell: number, leaving: number): boolean {
  const { people, costs } = state.cells[cell]!
  const party = state.chosen[cell]!
  const rest = [...party].filter((person) => person !== leaving)
  const now = costs[people.indexOf(leaving)]! - loadCost(state, leaving, -1) + partyCost(state, cell, party)
  let [best, least] = [-1, now - 1e-9]
  people.forEach((person, index) => {
    if (party.has(person) || state.loads[person]! >= state.caps[person]!) return
    const cost = costs[index]! + loadCost(state, person, 1) + partyCost(state, cell, [...rest, person])
    if (cost < least) [best, least] = [person, cost]
  })
  if (best < 0) return false
  party.delete(leaving)
  party.add(best)
  state.loads[leaving]! -= 1
  state.loads[best]! += 1
  return true
}

/** Fewest moments first; each takes the one that adds the least beside what stands. */
function dateAll(problem: Problem, context: Context, tasks: readonly Task[]): PlannedVisit[] {
  const calendar = createCalendar(problem, context)
  const find = prepareSlots(problem, context)
  const ordered = tasks.map((task) => ({ task, slots: find(task) }))
  ordered.sort((a, b) => a.slots.length - b.slots.length)
  for (const { task, slots } of ordered) {
    let best: Slot | undefined
    let least = Number.POSITIVE_INFINITY
    for (const slot of slots) {
      if (!calendar.fits(task, slot)) continue
      const cost = momentCost(problem, calendar, task, slot)
      if (cost < least) [best, least] = [slot, cost]
      if (cost === 0) break
    }
    if (!best) return []
    calendar.put(task, best)
  }
  return tasks.map((task) => toVisit(problem, task, calendar.slotOf(task)!)).sort(compareKeys)
}

function momentCost({ weights }: Problem, calendar: Calendar, task: Task, slot: Slot): number {
  const { centreRow, demand } = task.visit
  const areas = task.party.filter((person) => {
    const others = calendar.onDay(person, slot.day)
    const known = others.some((other) => other.task.visit.centreRow.governorate === centreRow.governorate)
    return others.length > 0 && !known
  })
  if (!demand.spread) return areas.length * weights.areas
  const all = [...calendar.inGroup(task).map((dated) => dated.slot), slot]
  const weekdays = all.map(({ day }) => weekdayOf(day))
  const early = all.map(({ day, start }) => Number(isEarly(centreRow, day, start)))
  return areas.length * weights.areas + overSpread(centreRow, weekdays, early) * weights.spread
}

const toVisit = ({ people }: Problem, { visit, party }: Task, slot: Slot): PlannedVisit => ({
  centre: visit.centre,
  instrument: visit.instrument,
  stage: visit.stage,
  number: visit.number,
  people: party.map((person) => people[person]!.id).sort(),
  startsAt: momentOf(slot.day, slot.start),
  endsAt: momentOf(slot.day, slot.start + visit.demand.minutes),
  double: visit.double,
})
