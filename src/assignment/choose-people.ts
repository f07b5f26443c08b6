import type { Highs } from 'highs'
import type { Cell, Cells } from './cells.ts'
import type { Context } from './context.ts'
import type { Cut } from './cut.ts'
import { addKeptTimes } from './keep-times.ts'
import { solveWhole } from './linear-model.ts'
import { makePeopleModel } from './people-model.ts'
import { type Pair, pricePeople, type Relaxed } from './price-people.ts'
import type { Problem } from './problem.ts'
import { pairKey, sideRows } from './side-rows.ts'
import type { WantedVisit } from './wanted.ts'

/** Who comes to each cell. */
export interface Chosen {
  /** Places in `problem.people`, by cell. */
  readonly people: readonly (readonly number[])[]
  /** Cells with empty seats, and how many. */
  readonly empty: ReadonlyMap<number, number>
  /** What the choice costs; constants included. */
  readonly cost: number
  /** No plan costs less: constants included. */
  readonly bound: number
}

export interface ChooseInput {
  readonly highs: Highs
  readonly problem: Problem
  readonly context: Context
  readonly cells: Cells
  readonly wanted: readonly WantedVisit[]
  readonly secondsLeft: () => number
}

/** Up to so many pairs the whole-number programme takes all of them, and its own bound counts. */
const ALL_PAIRS = 30_000
const MORE_PAIRS = 6
const GAP = 1e-3

/** The bound of the whole problem and the pairs worth trying; solved once, before any cut. */
export async function relaxPeople(
  { highs, problem, context, cells, wanted, secondsLeft }: ChooseInput,
  tick: (share: number) => Promise<void>,
): Promise<Relaxed & { readonly constant: number }> {
  const built = makePeopleModel(problem, context, cells.cells, wanted)
  const relaxed = await pricePeople(highs, cells.cells, built, { seed: problem.seed, tick, secondsLeft })
  const constant = built.constant + cells.constant
  return { ...relaxed, bound: relaxed.bound + constant, constant }
}

/** Chooses whole people: among all pairs when they are few, else among the best of the relaxation. */
export function choosePeople(input: ChooseInput, relaxed: Relaxed, cuts: readonly Cut[]): Chosen {
  const { cells } = input.cells
  const count = cells.reduce((sum, { people }) => sum + people.length, 0)
  const all = count <= ALL_PAIRS
  let chosen = solvePairs(input, all ? allPairs(cells) : bestPairs(cells, relaxed), cuts, !all)
  if (!all && chosen.empty.size > 0) {
    chosen = solvePairs(input, morePairs(cells, relaxed, chosen.empty), cuts, false)
  }
  return {
    ...chosen,
    bound: all && cuts.length === 0 ? Math.max(relaxed.bound, chosen.bound) : relaxed.bound,
  }
}

const allPairs = (cells: readonly Cell[]): CandidatePair[] =>
  cells.flatMap(({ people }, cell) => Array.from(people, (_, index) => ({ cell, index, sure: false })))

/** Everybody for the cells that stayed empty; for the others all that the relaxation looked at, nobody settled. */
export const morePairs = (
  cells: readonly Cell[],
  { pairs }: Relaxed,
  empty: ReadonlyMap<number, number>,
): CandidatePair[] => [
  ...pairs.filter(({ cell }) => !empty.has(cell)).map(({ cell, index }) => ({ cell, index, sure: false })),
  ...[...empty.keys()].flatMap((cell) =>
    Array.from(cells[cell]!.people, (_, index) => ({ cell, index, sure: false })),
  ),
]

interface CandidatePair extends Pair {
  /** Taken in the relaxation: stays taken, unless a cut speaks about it. */
  readonly sure: boolean
}

/** Those the relaxation takes in full are settled; a cell it left open gets its best few. */
function bestPairs(cells: readonly Cell[], { pairs }: Relaxed): CandidatePair[] {
  const byCell: Relaxed['pairs'][number][][] = cells.map(() => [])
  for (const pair of pairs) byCell[pair.cell]!.push(pair)
  return byCell.flatMap((own, cell) => {
    const { seats, fixed, people } = cells[cell]!
    own.sort((a, b) => b.value - a.value || a.reduced - b.reduced || a.index - b.index)
    return own
      .filter((pair, rank) => rank < seats + MORE_PAIRS || fixed.includes(people[pair.index]!))
      .map((pair) => ({ cell, index: pair.index, sure: pair.value > 1 - 1e-6 }))
  })
}

function solvePairs(
  { highs, problem, context, cells: { cells, constant }, wanted, secondsLeft }: ChooseInput,
  pairs: readonly CandidatePair[],
  cuts: readonly Cut[],
  settle: boolean,
): Chosen {
  const built = makePeopleModel(problem, context, cells, wanted)
  const side = sideRows(problem, cells, pairs, cuts, built.model.addRow)
  const kept = addKeptTimes(problem, context, cells, pairs, built.model)
  const columns = pairs.map(({ cell, index, sure }) => {
    const key = pairKey(cell, cells[cell]!.people[index]!)
    const [hard, soft] = [side.get(key) ?? [], kept.get(key) ?? []]
    return built.addPair(cell, index, [...hard, ...soft], settle && sure && hard.length === 0)
  })
  const limits = { gap: GAP, nodes: 2000, seed: problem.seed % 2 ** 31, seconds: secondsLeft() }
  const solved = solveWhole(highs, built.model, limits)
  if (!solved) throw new Error('HiGHS found no choice of people, though empty seats are allowed')
  const people: number[][] = cells.map(() => [])
  pairs.forEach(({ cell, index }, place) => {
    if (solved.values[columns[place]!]! > 0.5) people[cell]!.push(cells[cell]!.people[index]!)
  })
  const empty = new Map<number, number>()
  people.forEach((own, cell) => {
    const { seats } = cells[cell]!
    if (own.length < seats) empty.set(cell, seats - own.length)
  })
  return {
    people,
    empty,
    cost: solved.cost + built.constant + constant,
    bound: solved.bound + built.constant + constant,
  }
}
