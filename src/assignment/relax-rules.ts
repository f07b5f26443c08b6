import type { Highs } from 'highs'
import { type Availability, availabilityOf, commonWeekdays, daysOf } from './availability.ts'
import type { Breach } from './breach.ts'
import type { Cell } from './cells.ts'
import { widestWeek } from './centre-hours.ts'
import { type Context, type DayRange, keyOf } from './context.ts'
import { whoBreaches } from './independence.ts'
import { type Column, createModel, excess, type LinearModel, solveWhole } from './linear-model.ts'
import type { Pair } from './price-people.ts'
import type { Person, Problem } from './problem.ts'
import type { Remedy } from './proposal.ts'
import { pairKey, sideRows } from './side-rows.ts'
import type { WantedVisit } from './wanted.ts'

/** What each relaxation costs: asking somebody is little, finding somebody new is much. Never: employer, interest. */
const askCosts = {
  'not-asked': 1,
  'cooling-off': 4,
  'shopper-again': 4,
  'skill-channel': 6,
  'skill-instrument': 8,
} as const
const RAISE_CYCLE = 2
const RAISE_DAY = 3
const WIDEN_DAY = 1.5
const NEW_PERSON = 20

/** A remedy, and the cell it concerns; null: all that the same demand or person is about. */
export interface Found {
  readonly cell: number | null
  readonly remedy: Remedy
}

interface RelaxInput {
  readonly highs: Highs
  readonly problem: Problem
  readonly context: Context
  readonly secondsLeft: () => number
}

interface Elastic {
  readonly model: LinearModel
  /** What a column of the solution means: its remedies for a value. */
  readonly meaning: Map<number, (value: number) => Found[]>
}

/**
 * The smallest relaxation by which every seat finds a person: rules that may bend get a price, those that never bend do
 * not. `pairs` are the people who may come; to cells that stayed empty also those come whom only a bending rule keeps away.
 */
export function relaxRules(
  { highs, problem, context, secondsLeft }: RelaxInput,
  cells: readonly Cell[],
  pairs: readonly Pair[],
  empty: ReadonlyMap<number, number>,
): Found[] {
  const elastic: Elastic = { model: createModel(), meaning: new Map() }
  const wider = cells.map((cell, index) => (empty.has(index) ? widenCell(problem, context, cell) : cell))
  const bent: Pair[] = [...empty.keys()].flatMap((cell) =>
    Array.from(wider[cell]!.people, (_, index) => ({ cell, index })).slice(cells[cell]!.people.length),
  )
  const all = [...pairs, ...bent]
  const seats = wider.map((cell) => elastic.model.addRow(cell.seats, cell.seats))
  const caps = addCaps(problem, context, wider, elastic)
  const side = sideRows(problem, wider, all, [], elastic.model.addRow)
  for (const { cell, index } of all) {
    const person = wider[cell]!.people[index]!
    const visit = wider[cell]!.visits[0]!
    const breaches =
      index < cells[cell]!.people.length ? [] : breachesNow(problem.people[person]!, visit, context)
    const rows = [seats[cell]!, ...caps(cell, person), ...(side.get(pairKey(cell, person)) ?? [])]
    const column = elastic.model.addColumn(binary(bendCost(breaches), rows))
    if (breaches.length > 0) {
      elastic.meaning.set(column, () =>
        breaches.map(({ code }) => ({ cell, remedy: remedyFor(code, problem.people[person]!, visit) })),
      )
    }
  }
  for (const [cell, row] of seats.entries()) {
    elastic.model.addColumn(excess(empty.has(cell) ? NEW_PERSON : NEW_PERSON * 2, [row], 1))
  }
  const limits = { gap: 0.01, nodes: 2000, seed: problem.seed % 2 ** 31, seconds: secondsLeft() }
  const solved = solveWhole(highs, elastic.model, limits)
  if (!solved) return []
  const found = [...elastic.meaning].flatMap(([column, mean]) => {
    const value = solved.values[column]!
    return value > 1e-6 ? mean(Math.ceil(value - 1e-6)) : []
  })
  const first = elastic.model.columns.length - seats.length
  const short = seats.map((_, cell) => Math.ceil(solved.values[first + cell]! - 1e-6))
  return [...found, ...newPeople(problem, wider, short)]
}

const binary = (cost: number, rows: readonly number[]): Column => ({
  cost,
  lower: 0,
  upper: 1,
  whole: true,
  rows,
  values: rows.map(() => 1),
})

const isBending = (code: string): code is keyof typeof askCosts => code in askCosts
const bendCost = (breaches: readonly Breach[]): number =>
  breaches.reduce((sum, { code }) => sum + (isBending(code) ? askCosts[code] : 0), 0)

const breachesNow = (person: Person, { centreRow, demand }: WantedVisit, context: Context): Breach[] =>
  whoBreaches(person, centreRow, demand.instrument, windowOf(demand, context).from, context)

const windowOf = (demand: { instrument: string; stage: string }, context: Context): DayRange =>
  context.demands.get(keyOf(demand.instrument, demand.stage))!.window

/** The cell with those, at the end, whom only bending rules keep away and whose hours meet the centre's. */
function widenCell(problem: Problem, context: Context, cell: Cell): Cell {
  const visit = cell.visits[0]!
  const known = new Set(cell.people)
  const more = problem.people.flatMap((person, index) => {
    if (known.has(index) || !breachesNow(person, visit, context).every(({ code }) => isBending(code)))
      return []
    const days = availabilityOf(person, context).weekdays(windowOf(visit.demand, context))
    const common = commonWeekdays(person.hours, widestWeek(visit.centreRow), visit.demand.minutes)
    return (days & common) === 0 ? [] : [index]
  })
  return { ...cell, people: Int32Array.from([...cell.people, ...more]) }
}

function remedyFor(code: string, { id }: Person, { centreRow, demand }: WantedVisit): Remedy {
  const [person, centre] = [id, centreRow.code]
  if (code === 'not-asked') return { kind: 'ask', person, centre }
  if (code === 'cooling-off') return { kind: 'waive-cooling-off', person, centre }
  if (code === 'skill-channel') return { kind: 'train-channel', person, channel: centreRow.channel }
  const { instrument } = demand
  if (code === 'skill-instrument') return { kind: 'train-instrument', person, instrument }
  return { kind: 'waive-again', person, centre, instrument }
}

/** The most a cycle and the most in a window, with what raising or widening would add. */
function addCaps(problem: Problem, context: Context, cells: readonly Cell[], { model, meaning }: Elastic) {
  const loads = problem.people.map(({ id, maxPerCycle }) => {
    const row = model.addRow(Number.NEGATIVE_INFINITY, maxPerCycle)
    const column = model.addColumn({ ...excess(RAISE_CYCLE, [row], -1), upper: maxPerCycle + 5 })
    meaning.set(column, (value) => [
      { cell: null, remedy: { kind: 'raise-cycle', person: id, to: maxPerCycle + value } },
    ])
    return row
  })
  const free = problem.people.map((person) => availabilityOf(person, context))
  const windows = new Map<string, (number | undefined)[]>()
  for (const { demand } of cells.map(({ visits }) => visits[0]!)) {
    const key = keyOf(demand.from, demand.until)
    if (!windows.has(key)) windows.set(key, addWindow(problem, context, demand, free, { model, meaning }))
  }
  return (cell: number, person: number): number[] => {
    const { visits, over } = cells[cell]!
    if (over) return [loads[person]!]
    const { demand } = visits[0]!
    const row = windows.get(keyOf(demand.from, demand.until))![person]
    return row === undefined ? [loads[person]!] : [loads[person]!, row]
  }
}

function addWindow(
  problem: Problem,
  context: Context,
  demand: { from: string; until: string; instrument: string; stage: string },
  free: readonly Availability[],
  { model, meaning }: Elastic,
): (number | undefined)[] {
  const range = windowOf(demand, context)
  const same = problem.demands.filter((d) => d.from === demand.from && d.until === demand.until)
  const minutes = Math.min(...same.map((d) => d.minutes))
  const widened: [row: number, worth: number][] = []
  const rows = problem.people.map((person, index) => {
    const most = free[index]!.most(range, minutes)
    if (most >= person.maxPerCycle) return undefined
    const row = model.addRow(Number.NEGATIVE_INFINITY, most)
    const days = daysOf(range).filter((day) => free[index]!.isFree(day)).length
    const column = model.addColumn({
      ...excess(RAISE_DAY, [row], -Math.max(1, days)),
      whole: true,
      upper: days > 0 ? 3 : 0,
    })
    meaning.set(column, (value) => [
      { cell: null, remedy: { kind: 'raise-day', person: person.id, to: person.maxPerDay + value } },
    ])
    const workdays = person.hours.filter((spans) => spans.length > 0).length
    widened.push([row, (person.maxPerDay * workdays) / 7])
    return row
  })
  const column = model.addColumn({
    cost: WIDEN_DAY,
    lower: 0,
    upper: 60,
    whole: true,
    rows: widened.map(([row]) => row),
    values: widened.map(([, worth]) => -worth),
  })
  meaning.set(column, (days) =>
    same.map(({ instrument, stage }) => ({
      cell: null,
      remedy: { kind: 'widen', instrument, stage, days },
    })),
  )
  return rows
}

/** Seats that nobody can take, as people of each kind: visits of one demand at a centre need different people. */
function newPeople({ people }: Problem, cells: readonly Cell[], short: readonly number[]): Found[] {
  const most = Math.max(1, ...people.map(({ maxPerCycle }) => maxPerCycle))
  const kinds = new Map<string, { cell: number; seats: number; atOnce: Map<string, number> }>()
  short.forEach((seats, cell) => {
    if (seats <= 0) return
    const { centreRow, demand } = cells[cell]!.visits[0]!
    const kind = keyOf(demand.instrument, centreRow.channel)
    const known = kinds.get(kind) ?? { cell, seats: 0, atOnce: new Map<string, number>() }
    known.seats += seats
    const place = keyOf(centreRow.code, demand.stage)
    known.atOnce.set(place, (known.atOnce.get(place) ?? 0) + seats)
    kinds.set(kind, known)
  })
  return [...kinds.values()].map(({ cell, seats, atOnce }) => {
    const { centreRow, demand } = cells[cell]!.visits[0]!
    const count = Math.max(Math.ceil(seats / most), ...atOnce.values())
    return {
      cell: null,
      remedy: { kind: 'add-people', instrument: demand.instrument, channel: centreRow.channel, count },
    }
  })
}
