import type { Cell } from './cells.ts'
import { keyOf } from './context.ts'
import type { Cut } from './cut.ts'
import type { Pair } from './price-people.ts'
import type { Problem } from './problem.ts'
import type { WantedVisit } from './wanted.ts'

/** One text for a person in a cell. */
export const pairKey = (cell: number, person: number): string => `${cell} ${person}`

/** Rows over several cells: nobody twice in one demand at a centre, nobody again too soon, and the cuts. */
export function sideRows(
  problem: Problem,
  cells: readonly Cell[],
  pairs: readonly Pair[],
  cuts: readonly Cut[],
  addRow: (lower: number, upper: number) => number,
): Map<string, number[]> {
  const rows = new Map<string, number[]>()
  const put = (members: readonly string[], most: number): void => {
    const row = addRow(Number.NEGATIVE_INFINITY, most)
    for (const key of members) rows.set(key, [...(rows.get(key) ?? []), row])
  }
  const together = new Map<string, string[]>()
  const given = new Map<string, number>()
  for (const { cell, index } of pairs) {
    const visit = cells[cell]!.visits[0]!
    const person = cells[cell]!.people[index]!
    for (const rule of conflictNames(problem, visit)) {
      const key = keyOf(visit.centre, `${rule} ${person}`)
      if (visit.over) given.set(key, (given.get(key) ?? 0) + 1)
      together.set(key, [...(together.get(key) ?? []), pairKey(cell, person)])
    }
  }
  // Who came twice to what is over does not come again, but what was is no contradiction.
  for (const [key, members] of together)
    if (members.length > 1) put(members, Math.max(1, given.get(key) ?? 0))
  for (const { seats, most } of cuts)
    put(
      seats.map(({ cell, person }) => pairKey(cell, person)),
      most,
    )
  return rows
}

/** Names of what one person does at most once at a centre: this demand; two demands too near for coming again. */
function conflictNames({ demands }: Problem, { demand, over }: WantedVisit): string[] {
  const days = Math.max(
    ...demands.filter((d) => d.instrument === demand.instrument).map((d) => d.repeatAfterDays ?? -1),
  )
  const near = demands.filter(
    (other) => other !== demand && other.instrument === demand.instrument && farthest(demand, other) <= days,
  )
  const own = `${demand.instrument}/${demand.stage}`
  // Of what is over the day is known: how near another visit comes is asked with its day.
  if (over) return [own]
  return [own, ...near.map((other) => [own, `${other.instrument}/${other.stage}`].sort().join('+'))]
}

/** The most days that can lie between a visit of each. */
export function farthest(a: { from: string; until: string }, b: { from: string; until: string }): number {
  const days = (from: string, until: string): number => (Date.parse(until) - Date.parse(from)) / 86_400_000
  return Math.max(days(a.from, b.until), days(b.from, a.until))
}
