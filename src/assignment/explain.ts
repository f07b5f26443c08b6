import type { Highs } from 'highs'
import { applyRemedies } from './apply-remedies.ts'
import type { Cell, Cells } from './cells.ts'
import { type Chosen, morePairs } from './choose-people.ts'
import type { Timed } from './choose-times.ts'
import { daysMissing } from './closed-window.ts'
import { type Context, keyOf } from './context.ts'
import { describeClash } from './describe-clash.ts'
import { addRemedies, mergeRemedies } from './merge-remedies.ts'
import type { Relaxed } from './price-people.ts'
import type { Problem } from './problem.ts'
import type { Infeasible, Remedy } from './proposal.ts'
import { relaxRules } from './relax-rules.ts'

/** Where planning stopped: seats that nobody can take, or visits for which there is no moment. */
export interface Stuck {
  readonly highs: Highs
  readonly problem: Problem
  readonly context: Context
  readonly cells: Cells
  readonly relaxed: Relaxed
  readonly chosen: Chosen
  readonly timed: Timed | null
  readonly secondsLeft: () => number
}

/** Tries to plan a problem; what is still missing when that fails. Undefined: planned. */
export type TryPlan = (problem: Problem) => Promise<Stuck | undefined>

const ROUNDS = 4

/**
 * Why there is no plan and what would free it. Empty seats: the smallest relaxation of the rules that may bend. No moments:
 * the fewest days more, or visits a day more, of those tried. The answer is tried: planned again with all remedies
 * applied, and if that is not enough, explained again, a few times, or until the time is up.
 */
export async function explain(stuck: Stuck, tryPlan: TryPlan): Promise<Infeasible> {
  let remedies = await findRemedies(stuck, tryPlan)
  let next = remedies.length > 0 ? await tryPlan(applyRemedies(stuck.problem, remedies)) : stuck
  for (let round = 1; next && round < ROUNDS && stuck.secondsLeft() > 0; round += 1) {
    const more = await findRemedies(next, tryPlan)
    if (more.length === 0) break
    remedies = addRemedies(remedies, more)
    next = await tryPlan(applyRemedies(stuck.problem, remedies))
  }
  return { kind: 'infeasible', clashes: clashesOf(stuck, remedies), remedies, verified: next === undefined }
}

function clashesOf({ problem, context, cells, chosen, timed }: Stuck, remedies: readonly Remedy[]) {
  const loads = new Map<number, number>()
  for (const person of chosen.people.flat()) loads.set(person, (loads.get(person) ?? 0) + 1)
  const busy = new Set(
    [...loads].filter(([p, load]) => load >= problem.people[p]!.maxPerCycle).map(([p]) => p),
  )
  const concerned = timed ? new Set(timed.left.map(({ cell }) => cell)) : new Set(chosen.empty.keys())
  return [...concerned].map((cell) => describeClash(problem, context, cells.cells[cell]!, busy, remedies))
}

async function findRemedies(stuck: Stuck, tryPlan: TryPlan): Promise<Remedy[]> {
  const { cells, relaxed, chosen, timed } = stuck
  const cellOf = (cell: number) => cells.cells[cell]!
  if (timed) {
    const longer = longerWindows(stuck, new Set(timed.left.map(({ cell }) => cellOf(cell))))
    return longer.length > 0 ? longer : findTime(stuck, timed, tryPlan)
  }
  const longer = longerWindows(stuck, [...chosen.empty.keys()].map(cellOf))
  if (longer.length > 0) return longer
  // A centre that serves on no day near cannot be visited, whoever comes.
  const empty = new Map([...chosen.empty].filter(([cell]) => missingDays(stuck, cellOf(cell)) !== null))
  if (empty.size === 0) return []
  const found = relaxRules(stuck, cells.cells, morePairs(cells.cells, relaxed, empty), empty)
  return mergeRemedies(found.map(({ remedy }) => remedy))
}

const missingDays = ({ context }: Stuck, { visits }: Cell): number | null => {
  const { centreRow, instrument, stage } = visits[0]!
  return daysMissing(centreRow, context.demands.get(keyOf(instrument, stage))!, context)
}

/** Windows in which a centre serves on no day, or on too few: nobody's coming would help before they are longer. */
const longerWindows = (stuck: Stuck, cells: Iterable<Cell>): Remedy[] =>
  mergeRemedies(
    [...cells].flatMap((cell): Remedy[] => {
      const { instrument, stage } = cell.visits[0]!
      const days = missingDays(stuck, cell)
      return days ? [{ kind: 'widen', instrument, stage, days }] : []
    }),
  )

const DAYS = [1, 2, 3, 5, 8, 13, 21]

/** Days and hours: tries a wider window, then more visits a day, then more people, the least first. */
async function findTime(
  { problem, secondsLeft }: Stuck,
  { left }: Timed,
  tryPlan: TryPlan,
): Promise<Remedy[]> {
  const demands = [...new Set(left.map(({ visit }) => visit.demand))]
  const widen = (days: number): Remedy[] =>
    demands.map(({ instrument, stage }) => ({ kind: 'widen', instrument, stage, days }))
  const people = [...new Set(left.flatMap(({ party }) => party))].map((index) => problem.people[index]!)
  const raise = people.map(
    ({ id, maxPerDay }): Remedy => ({ kind: 'raise-day', person: id, to: maxPerDay + 1 }),
  )
  const add = left.map(
    ({ visit }): Remedy => ({
      kind: 'add-people',
      instrument: visit.instrument,
      channel: visit.centreRow.channel,
      count: visit.demand.visits * visit.seats,
    }),
  )
  const tries = [
    ...DAYS.slice(0, 4).map(widen),
    raise,
    ...DAYS.slice(4).map(widen),
    add,
    [...add, ...widen(21)],
  ]
  for (const remedies of tries) {
    const merged = mergeRemedies(remedies)
    if (secondsLeft() <= 0) return []
    if (!(await tryPlan(applyRemedies(problem, merged)))) return merged
  }
  return []
}
