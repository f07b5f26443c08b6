import type { Highs } from 'highs'
import { type Cell, canMake } from './cells.ts'
import { type Context, keyOf } from './context.ts'
import { dayNumber, minuteOf, momentOf } from './day.ts'
import { createModel, type LinearModel, share, solveWhole } from './linear-model.ts'
import type { Problem } from './problem.ts'
import type { Slot, Task } from './seat-visits.ts'
import { prepareSlots } from './slots.ts'
import type { WantedVisit } from './wanted.ts'

/** Up to so many combinations of person, visit and moment. */
const MOST = 40_000

/**
 * People by cell for which days and hours exist, found with both in one programme: the last word of a small problem for
 * which people first and moments then found no plan. Undefined: there is no plan, or the problem is too large for this.
 * Counts travel, rotation and kept people only.
 */
export function planJointly(
  highs: Highs,
  problem: Problem,
  context: Context,
  cells: readonly Cell[],
  secondsLeft: () => number,
): number[][] | undefined {
  const find = prepareSlots(problem, context)
  const seats = cells.flatMap((cell, index) =>
    (cell.over ? [] : cell.visits).map((visit) => ({
      visit,
      cell,
      index,
      slots: slotsFor(find, cell, index, visit, problem),
    })),
  )
  if (seats.reduce((sum, { cell, slots }) => sum + cell.people.length * slots.length, 0) > MOST)
    return undefined
  const model = createModel()
  const shared = shareRows(model, usedBefore(problem, context, cells))
  const columns: { column: number; cell: number; person: number }[] = []
  for (const { visit, cell, index, slots } of seats) {
    const once = model.addRow(1, 1)
    const visitRows = new Map<number, number>()
    for (const slot of slots) {
      const filled = model.addRow(0, 0)
      const rows = [once, filled, ...apartRows(shared, visit, slot)]
      model.addColumn(
        share(
          0,
          rows,
          rows.map((row) => (row === filled ? -visit.seats : 1)),
        ),
      )
      cell.people.forEach((person, place) => {
        if (!canMake(problem.people[person]!, visit, momentOf(slot.day, slot.start), context)) return
        const attends = visitRows.get(person) ?? addAttendance(model, cell.fixed.includes(person))
        visitRows.set(person, attends)
        const column = model.addColumn(
          share(cell.costs[place]!, [
            filled,
            attends,
            ...personRows(shared, problem, context, person, visit, slot),
          ]),
        )
        columns.push({ column, cell: index, person })
      })
    }
    if (cell.fixed.some((person) => !visitRows.has(person))) return undefined
  }
  const limits = { gap: 0.05, nodes: 5000, seed: problem.seed % 2 ** 31, seconds: secondsLeft() }
  const solved = solveWhole(highs, model, limits)
  if (!solved) return undefined
  const people: number[][] = cells.map(({ over, fixed }) => (over ? [...fixed] : []))
  for (const { column, cell, person } of columns) {
    if (solved.values[column]! > 0.5) people[cell]!.push(person)
  }
  return people
}

const addAttendance = (model: LinearModel, must: boolean): number => model.addRow(must ? 1 : 0, 1)

/** Every start at which one of its people could begin, alone. */
function slotsFor(
  find: (task: Task) => readonly Slot[],
  { people, eligible }: Cell,
  cell: number,
  visit: WantedVisit,
  problem: Problem,
): Slot[] {
  const pin = problem.pins.find(
    ({ centre, instrument, stage, number }) =>
      keyOf(centre, keyOf(instrument, stage)) === keyOf(visit.centre, keyOf(visit.instrument, visit.stage)) &&
      number === visit.number,
  )
  const slots = new Map<string, Slot>()
  for (const person of people) {
    for (const slot of find({ visit, cell, party: [person], eligible, before: null, pinned: null })) {
      slots.set(momentOf(slot.day, slot.start), slot)
    }
  }
  if (!pin?.startsAt) return [...slots.values()]
  return [{ day: dayNumber(pin.startsAt), start: minuteOf(pin.startsAt) }]
}

type SharedRows = (key: string, most: number) => number

/** How much of each row is taken by visits whose day is over. */
function usedBefore(problem: Problem, context: Context, cells: readonly Cell[]): ReadonlyMap<string, number> {
  const used = new Map<string, number>()
  const count: SharedRows = (key) => used.set(key, (used.get(key) ?? 0) + 1).size
  for (const { visits, fixed, over } of cells) {
    const visit = visits[0]!
    if (!over || !visit.over) continue
    const slot = { day: dayNumber(visit.over.startsAt), start: minuteOf(visit.over.startsAt) }
    apartRows(count, visit, slot)
    for (const person of fixed) personRows(count, problem, context, person, visit, slot)
  }
  return used
}

/** Rows by name, made when first asked for. */
function shareRows(model: LinearModel, used: ReadonlyMap<string, number>): SharedRows {
  const rows = new Map<string, number>()
  return (key, most) => {
    const left = Math.max(0, most - (used.get(key) ?? 0))
    const known = rows.get(key) ?? model.addRow(Number.NEGATIVE_INFINITY, left)
    rows.set(key, known)
    return known
  }
}

/** In any stretch of the days between, one visit of a demand at a centre. */
function apartRows(shared: SharedRows, { centre, demand }: WantedVisit, { day }: Slot): number[] {
  if (demand.visits === 1) return []
  return Array.from({ length: demand.daysBetween }, (_, back) =>
    shared(`apart ${centre} ${demand.instrument} ${demand.stage} ${day - back}`, 1),
  )
}

/** A person's cycle, day, hours, and times at one centre. Two visits exclude each other at every five minutes that both need. */
function personRows(
  shared: SharedRows,
  { people, rules }: Problem,
  { repeatAfterDays }: Context,
  person: number,
  { centre, demand }: WantedVisit,
  { day, start }: Slot,
): number[] {
  const { maxPerDay, maxPerCycle } = people[person]!
  const busy: number[] = []
  for (let at = start; at < start + demand.minutes + rules.minutesBetween; at += 1) {
    if (at % 5 === 0 || at === start) busy.push(Math.floor(at / 5))
  }
  const again = repeatAfterDays.get(demand.instrument) ?? -1
  return [
    shared(`cycle ${person}`, maxPerCycle),
    shared(`day ${person} ${day}`, maxPerDay),
    shared(`demand ${person} ${centre} ${demand.instrument} ${demand.stage}`, 1),
    ...new Set(busy.map((five) => shared(`busy ${person} ${day} ${five}`, 1))),
    ...Array.from({ length: again + 1 }, (_, back) =>
      shared(`again ${person} ${centre} ${demand.instrument} ${day - back}`, 1),
    ),
  ]
}
