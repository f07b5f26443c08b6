import type { Highs } from 'highs'
import { type Availability, availabilityOf, daysOf } from './availability.ts'
import type { Breach } from './breach.ts'
import type { Cell } from './cells.ts'
import { prepareShareDay } from './common-days.ts'
import { type Context, type DayRange, keyOf } from './context.ts'
import { employmentCuts, stretchesOf } from './eligible.ts'
import { type Column, createModel, excess, type LinearModel, solveWhole } from './linear-model.ts'
import type { Pair } from './price-people.ts'
import type { Person, Problem } from './problem.ts'
import type { Remedy } from './proposal.ts'
import { pairKey, sideRows } from './side-rows.ts'
import type { WantedVisit } from './wanted.ts'
import { holds, type Window, windowsOf } from './windows.ts'

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
  const bending = prepareBending(problem, context)
  const wider = cells.map((cell, index) => (empty.has(index) ? widenCell(problem, bending, cell) : cell))
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
    const breaches = index < cells[cell]!.people.length ? [] : (bending(person, visit) ?? [])
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
  return [...found, ...newPeople(problem, context, wider, short)]
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

type Bending = (person: number, visit: WantedVisit) => readonly Breach[] | undefined

/**
 * What must bend for somebody to come on a day on which both work and the centre serves: on the days where it is the least.
 * Undefined: there is no such day.
 */
function prepareBending({ people, neverTrained = [] }: Problem, context: Context): Bending {
  const shareDay = prepareShareDay()
  const free = people.map((person) => availabilityOf(person, context))
  const cuts = people.map((person) => employmentCuts(person, context))
  const never = new Set(neverTrained.map(({ person, instrument }) => keyOf(person, instrument)))
  return (index, { centreRow, demand }) => {
    const [person, window] = [people[index]!, windowOf(demand, context)]
    const meet = (range: DayRange) => shareDay(person, free[index]!, centreRow, demand.minutes, [range])
    const lacksSkill = !person.instruments.includes(demand.instrument)
    if (!meet(window) || (lacksSkill && never.has(keyOf(person.id, demand.instrument)))) return undefined
    return stretchesOf(person, centreRow, demand.instrument, window, cuts[index]!, context)
      .filter(({ range, breaches }) => breaches.every(({ code }) => isBending(code)) && meet(range))
      .map(({ breaches }) => breaches)
      .sort((x, y) => bendCost(x) - bendCost(y))[0]
  }
}

const windowOf = (demand: { instrument: string; stage: string }, context: Context): DayRange =>
  context.demands.get(keyOf(demand.instrument, demand.stage))!.window

/** The cell with those, at the end, whom only bending rules keep away and whose hours meet the centre's. */
function widenCell({ people }: Problem, bending: Bending, cell: Cell): Cell {
  const known = new Set(cell.people)
  const more = people.flatMap((_, index) =>
    known.has(index) || !bending(index, cell.visits[0]!) ? [] : [index],
  )
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

/** The most a cycle and the most in each window, with what raising or widening would add. */
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
  const windows = windowsOf(problem, context).map((window): WindowRows => {
    const most = free.map((own) => own.most(window.range, window.minutes))
    return { window, rows: most.map((visits) => model.addRow(Number.NEGATIVE_INFINITY, visits)) }
  })
  addRaises(problem, windows, free, { model, meaning })
  for (const { window } of windows) addWidening(problem, window, windows, { model, meaning })
  return (cell: number, person: number): number[] => {
    const { visits, over } = cells[cell]!
    if (over) return [loads[person]!]
    const own = windowOf(visits[0]!.demand, context)
    const rows = windows.filter(({ window }) => holds(window, own)).map((known) => known.rows[person]!)
    return [loads[person]!, ...rows]
  }
}

interface WindowRows {
  readonly window: Window
  /** By person. */
  readonly rows: readonly number[]
}

/** A visit a day more for a person: one more on each free day of every window. */
function addRaises(
  { people }: Problem,
  windows: readonly WindowRows[],
  free: readonly Availability[],
  { model, meaning }: Elastic,
): void {
  people.forEach(({ id, maxPerDay }, person) => {
    const days = windows.map(({ window }) => daysOf(window.range).filter(free[person]!.isFree).length)
    const column = model.addColumn({
      ...excess(
        RAISE_DAY,
        windows.map(({ rows }) => rows[person]!),
        -1,
      ),
      values: days.map((count) => -count),
      whole: true,
      upper: 3,
    })
    meaning.set(column, (value) => [
      { cell: null, remedy: { kind: 'raise-day', person: id, to: maxPerDay + value } },
    ])
  })
}

/** A window some days longer: worth the usual share of a week for everybody, in every window that holds it. */
function addWidening(
  { people }: Problem,
  { range, demands }: Window,
  windows: readonly WindowRows[],
  { model, meaning }: Elastic,
): void {
  if (demands.length === 0) return
  const around = windows.filter(({ window }) => holds(window, range))
  const worth = people.map(
    ({ hours, maxPerDay }) => (maxPerDay * hours.filter((spans) => spans.length > 0).length) / 7,
  )
  const column = model.addColumn({
    ...excess(
      WIDEN_DAY,
      around.flatMap(({ rows }) => rows),
      -1,
    ),
    values: around.flatMap(() => worth.map((visits) => -visits)),
    whole: true,
    upper: 60,
  })
  meaning.set(column, (days) =>
    demands.map(({ instrument, stage }) => ({
      cell: null,
      remedy: { kind: 'widen', instrument, stage, days },
    })),
  )
}

/**
 * Seats that nobody can take, as people of each kind: visits of one demand at a centre need different people, and nobody makes
 * more than the most a cycle, nor in a window more than the most a day on each of its days.
 */
function newPeople(
  { people }: Problem,
  context: Context,
  cells: readonly Cell[],
  short: readonly number[],
): Found[] {
  const most = Math.max(1, ...people.map(({ maxPerCycle }) => maxPerCycle))
  const mostADay = Math.max(1, ...people.map(({ maxPerDay }) => maxPerDay))
  const kinds = new Map<string, { cell: number; seats: number; atOnce: Map<string, number> }>()
  short.forEach((seats, cell) => {
    if (seats <= 0) return
    const { centreRow, demand } = cells[cell]!.visits[0]!
    const kind = keyOf(demand.instrument, centreRow.channel)
    const known = kinds.get(kind) ?? { cell, seats: 0, atOnce: new Map<string, number>() }
    known.seats += seats
    const place = keyOf(centreRow.code, demand.stage)
    known.atOnce.set(place, (known.atOnce.get(place) ?? 0) + seats)
    const days = daysOf(windowOf(demand, context)).filter((day) => !context.holidays.has(day)).length
    const window = keyOf(demand.from, demand.until)
    known.atOnce.set(window, (known.atOnce.get(window) ?? 0) + seats / (mostADay * Math.max(1, days)))
    kinds.set(kind, known)
  })
  return [...kinds.values()].map(({ cell, seats, atOnce }) => {
    const { centreRow, demand } = cells[cell]!.visits[0]!
    const count = Math.max(Math.ceil(seats / most), ...[...atOnce.values()].map(Math.ceil))
    return {
      cell: null,
      remedy: { kind: 'add-people', instrument: demand.instrument, channel: centreRow.channel, count },
    }
  })
}
