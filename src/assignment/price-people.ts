import type { Highs, Model } from 'highs'
import type { Cell } from './cells.ts'
import { type Column, openModel, pack } from './linear-model.ts'
import type { PeopleModel } from './people-model.ts'

/** A person in a cell: places in the list of cells and in the cell's list of people. */
export interface Pair {
  readonly cell: number
  readonly index: number
}

/** The linear programme over all people of all cells, solved with the few that matter. */
export interface Relaxed {
  /** No whole solution costs less. */
  readonly bound: number
  /** The pairs that were looked at, with their value and their reduced cost. */
  readonly pairs: readonly (Pair & { readonly value: number; readonly reduced: number })[]
}

const FIRST = 6
const PER_ROUND = 4
const ROUNDS = 200
/** Rounds end when the people left out can lower the cost by no more than this share. */
const ENOUGH = 1e-5

interface PriceOptions {
  readonly seed: number
  readonly tick: (share: number) => Promise<void>
  readonly secondsLeft: () => number
}

/**
 * Solves the linear relaxation by column generation: each round prices every person of every cell with the duals and adds
 * the most promising. The bound counts what people still left out could save (each pair at most once, each cell at most its
 * seats), so it holds for all of them however early the rounds end.
 */
export async function pricePeople(
  highs: Highs,
  cells: readonly Cell[],
  built: PeopleModel,
  { seed, tick, secondsLeft }: PriceOptions,
): Promise<Relaxed> {
  const taken = cells.map((cell, index) => firstPeople(cell, index, seed))
  const pairs: (Pair & { column: number })[] = []
  const add = (cell: number, index: number): void => {
    pairs.push({ cell, index, column: built.addPair(cell, index) })
  }
  taken.forEach((known, cell) => {
    for (const index of known) add(cell, index)
  })
  const opened = openModel(highs, built.model, false)
  try {
    opened.options.set({ output_flag: false, random_seed: seed % 2 ** 31 })
    for (let round = 1; ; round += 1) {
      opened.run()
      const { rowDual, colValue, colDual } = opened.getSolution()
      const cost = opened.getObjectiveValue()
      const { better, saving } = findBetter(cells, built, taken, rowDual)
      if (saving <= ENOUGH * Math.abs(cost) + 1e-9 || round === ROUNDS || secondsLeft() <= 0) {
        return {
          bound: cost - saving,
          pairs: pairs.map((pair) => ({
            ...pair,
            value: colValue[pair.column]!,
            reduced: colDual[pair.column]!,
          })),
        }
      }
      const from = built.model.columns.length
      for (const { cell, index } of better) {
        taken[cell]!.add(index)
        add(cell, index)
      }
      addColumns(opened, built.model.columns.slice(from), built.model.rows.length)
      opened.options.set({ simplex_strategy: 4 })
      await tick(1 - 1 / (1 + round / 8))
    }
  } finally {
    opened.dispose()
  }
}

/** The cheapest few; among equals each cell begins with others, so that loads are even from the start. */
function firstPeople({ people, costs, seats, fixed }: Cell, cell: number, seed: number): Set<number> {
  const order = Array.from(people, (person, index) => ({
    index,
    cost: fixed.includes(person) ? Number.NEGATIVE_INFINITY : costs[index]!,
    lot: Math.imul(person + 1, 0x9e3779b1) ^ Math.imul(cell + 1 + (seed % 65536), 0x85ebca6b),
  }))
  order.sort((a, b) => a.cost - b.cost || a.lot - b.lot || a.index - b.index)
  return new Set(order.slice(0, FIRST + 2 * seats).map(({ index }) => index))
}

/** Prices everybody: who would lower the cost, and by how much all of them together at most. */
function findBetter(
  cells: readonly Cell[],
  built: PeopleModel,
  taken: readonly ReadonlySet<number>[],
  duals: Float64Array,
): { better: Pair[]; saving: number } {
  const better: Pair[] = []
  let saving = 0
  cells.forEach(({ people, costs, seats }, cell) => {
    const found: { index: number; reduced: number }[] = []
    for (let index = 0; index < people.length; index += 1) {
      const reduced = costs[index]! - built.worthOf(cell, people[index]!, duals)
      if (reduced < -1e-7 && !taken[cell]!.has(index)) found.push({ index, reduced })
    }
    if (found.length === 0) return
    found.sort((a, b) => a.reduced - b.reduced || a.index - b.index)
    for (const { reduced } of found.slice(0, seats)) saving -= reduced
    for (const { index } of found.slice(0, PER_ROUND + seats)) better.push({ cell, index })
  })
  return { better, saving }
}

function addColumns(opened: Model, columns: readonly Column[], numRows: number): void {
  const { starts, indices, values } = pack(columns)
  opened.addCols({
    cost: Float64Array.from(columns, ({ cost }) => cost),
    lower: Float64Array.from(columns, ({ lower }) => lower),
    upper: Float64Array.from(columns, ({ upper }) => upper),
    matrix: { format: 'csc', numRows, numCols: columns.length, starts, indices, values },
  })
}
