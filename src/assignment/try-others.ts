import type { Cells } from './cells.ts'
import type { Chosen } from './choose-people.ts'
import type { Cut } from './cut.ts'
import type { Plan } from './proposal.ts'

/** Up to so many pairs of a person and a cell other choices of people are tried; and so many of them. */
const FEW_PAIRS = 300
const TRIES = 12

/** What less than this would save is the rounding of sums. */
const NOTHING = 1e-6

interface Search {
  /** The people of the plan that was found. */
  readonly chosen: Chosen
  /** Chooses people anew, with cuts. */
  readonly choose: (cuts: readonly Cut[]) => Chosen
  /** The plan that a choice of people leads to; undefined: not every visit finds a moment. */
  readonly finish: (chosen: Chosen) => Promise<Plan | undefined>
  readonly secondsLeft: () => number
}

/**
 * A small problem whose plan is not proven to be the cheapest: people were chosen before moments, and another choice of
 * people that costs little more may save a governorate or a spread. Other choices are taken in the order of what they cost, each
 * one ruled out by a cut, until the people alone cost what the best plan does, or enough were tried.
 */
export async function tryOthers(plan: Plan, cells: Cells, search: Search): Promise<Plan> {
  const pairs = cells.cells.reduce((sum, { people }) => sum + people.length, 0)
  if (pairs > FEW_PAIRS) return plan
  const cuts: Cut[] = []
  let [best, last] = [plan, search.chosen]
  for (let tries = 0; tries < TRIES && best.cost > best.bound + NOTHING; tries += 1) {
    const cut = cutOf(cells, last)
    if (cut === undefined || search.secondsLeft() <= 0) return best
    cuts.push(cut)
    last = search.choose(cuts)
    if (last.empty.size > 0 || last.cost > best.cost - NOTHING) return best
    const next = await search.finish(last)
    if (next && next.cost < best.cost - NOTHING) best = next
  }
  return best
}

/** Not these people all again; undefined where none of them was free to choose. */
function cutOf({ cells }: Cells, { people }: Chosen): Cut | undefined {
  const seats = people.flatMap((own, cell) =>
    cells[cell]!.over
      ? []
      : own.filter((person) => !cells[cell]!.fixed.includes(person)).map((person) => ({ cell, person })),
  )
  return seats.length === 0 ? undefined : { seats, most: seats.length - 1 }
}
