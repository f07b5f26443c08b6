import { availabilityOf, wholeWindow } from './availability.ts'
import type { Cell } from './cells.ts'
import { type Context, keyOf } from './context.ts'
import { fairShares, unevenness } from './fair-share.ts'
import { createModel, excess, type LinearModel, share } from './linear-model.ts'
import type { Problem } from './problem.ts'
import type { WantedVisit } from './wanted.ts'
import { holds, type Window, windowsOf } from './windows.ts'

/** What an empty seat costs in the programme: more than any choice of people. */
export const EMPTY_SEAT = 1e5

/** The programme of who visits what; a column for a person in a cell is added when it is wanted. */
export interface PeopleModel {
  readonly model: LinearModel
  readonly seatRows: readonly number[]
  /** What is empty, by cell. */
  readonly emptyColumns: readonly number[]
  /** Rows in which a person in a cell counts, with what is in the objective. */
  readonly rowsOf: (cell: number, person: number) => number[]
  /** Adds the column of the i-th person of a cell. */
  readonly addPair: (cell: number, index: number, moreRows?: readonly number[], settled?: boolean) => number
  /** What the duals say a person in a cell is worth, before its own cost. */
  readonly worthOf: (cell: number, person: number, duals: Float64Array) => number
  /** What the load costs when nobody makes any visit. */
  readonly constant: number
}

/**
 * Rows: seats of each cell; each person's load, as unit steps whose costs rise (so that the linear programme takes them in
 * order); the most in a window; parties of one experience; languages that nobody speaks.
 */
export function makePeopleModel(
  problem: Problem,
  context: Context,
  cells: readonly Cell[],
  wanted: readonly WantedVisit[],
): PeopleModel {
  const model = createModel()
  const seatRows = cells.map(({ seats }) => model.addRow(seats, seats))
  const emptyColumns = seatRows.map((row) => model.addColumn(excess(EMPTY_SEAT, [row], 1)))
  const loads = addLoads(problem, context, wanted, model)
  const windows = addWindows(problem, context, model)
  const parties = cells.map((cell) => addPartyRows(problem, cell, model))
  const windowRows = cells.map(({ visits, over }) => {
    const { instrument, stage } = visits[0]!
    const { window: own } = context.demands.get(keyOf(instrument, stage))!
    return over ? [] : windows.filter(({ window }) => holds(window, own)).map(({ rows }) => rows)
  })
  const windowsFor = (cell: number, person: number): number[] =>
    windowRows[cell]!.flatMap((rows) => rows[person] ?? [])
  const rowsOf = (cell: number, person: number): number[] => [
    seatRows[cell]!,
    loads.rows[person]!,
    ...windowsFor(cell, person),
    ...parties[cell]!(person),
  ]
  return {
    model,
    seatRows,
    emptyColumns,
    rowsOf,
    constant: loads.constant,
    worthOf: (cell, person, duals) => {
      let worth = duals[seatRows[cell]!]! + duals[loads.rows[person]!]!
      for (const row of windowsFor(cell, person)) worth += duals[row]!
      for (const row of parties[cell]!(person)) worth += duals[row]!
      return worth
    },
    addPair: (cell, index, moreRows = [], settled = false) => {
      const { people, costs, fixed } = cells[cell]!
      const person = people[index]!
      const column = share(costs[index]!, [...rowsOf(cell, person), ...moreRows])
      return model.addColumn(settled || fixed.includes(person) ? { ...column, lower: 1 } : column)
    },
  }
}

function addLoads(
  problem: Problem,
  context: Context,
  wanted: readonly WantedVisit[],
  model: LinearModel,
): { rows: readonly number[]; constant: number } {
  const shares = fairShares(problem, wanted)
  const window = wholeWindow(problem, context)
  const shortest = Math.min(...problem.demands.map(({ minutes }) => minutes))
  const made = countOver(problem)
  let constant = 0
  const rows = problem.people.map((person) => {
    const fair = shares.get(person.id) ?? 0
    const cost = (visits: number): number => unevenness(visits, fair) * problem.weights.balance
    const open = availabilityOf(person, context).most(window, shortest)
    const most = Math.min(person.maxPerCycle, (made.get(person.id) ?? 0) + open)
    const row = model.addRow(0, 0)
    constant += cost(0)
    for (let visits = 0; visits < most; visits += 1) {
      model.addColumn({ ...share(cost(visits + 1) - cost(visits), [row], [-1]), whole: false })
    }
    return row
  })
  return { rows, constant }
}

/** Visits on days that are over, by person. */
export function countOver({ over = [] }: Problem): Map<string, number> {
  const made = new Map<string, number>()
  for (const id of over.flatMap(({ people }) => people)) made.set(id, (made.get(id) ?? 0) + 1)
  return made
}

interface WindowRows {
  readonly window: Window
  /** By person; undefined: the most a cycle is reached before. */
  readonly rows: readonly (number | undefined)[]
}

/** Where demands have windows of their own, nobody makes more visits in one than fit in. */
function addWindows(problem: Problem, context: Context, model: LinearModel): WindowRows[] {
  const windows = windowsOf(problem, context)
  if (windows.length < 2) return []
  return windows.map((window) => ({
    window,
    rows: problem.people.map((person) => {
      const most = availabilityOf(person, context).most(window.range, window.minutes)
      return most < person.maxPerCycle ? model.addRow(Number.NEGATIVE_INFINITY, most) : undefined
    }),
  }))
}

/** Gives the rows of a party in which a person counts: same experience, languages spoken. */
function addPartyRows(
  { people, weights }: Problem,
  { seats, visits, people: able }: Cell,
  model: LinearModel,
): (person: number) => number[] {
  const levels = new Map<number, number>()
  const isParty = visits.length === 1 && seats > 1
  if (isParty && weights.experience > 0) {
    for (const person of able) {
      const level = people[person]!.experience
      if (levels.has(level)) continue
      const row = model.addRow(Number.NEGATIVE_INFINITY, seats - 1)
      model.addColumn(excess(weights.experience, [row], -1))
      levels.set(level, row)
    }
  }
  const languages = (weights.language > 0 ? (visits[0]!.centreRow.languages ?? []) : []).map((language) => {
    const row = model.addRow(visits.length, Number.POSITIVE_INFINITY)
    model.addColumn(excess(weights.language, [row], 1))
    return { language, row }
  })
  return (person) => {
    const { experience, languages: spoken } = people[person]!
    const level = levels.get(experience)
    return [
      ...(level === undefined ? [] : [level]),
      ...languages.filter(({ language }) => spoken.includes(language)).map(({ row }) => row),
    ]
  }
}
