import type { Cell } from './cells.ts'
import { dayNumber, minuteOf } from './day.ts'
import { excess, type LinearModel } from './linear-model.ts'
import type { Pair } from './price-people.ts'
import type { Problem } from './problem.ts'
import { pairKey } from './side-rows.ts'
import { visitId } from './wanted.ts'

interface Before {
  readonly key: string
  readonly kept: boolean
  readonly day: number
  readonly from: number
  readonly until: number
}

/**
 * Whoever takes over a visit should be free when it was: for each person, visits that overlapped in the previous plan are
 * taken together only at the price of moving one of them. For visits that are alone in their cell; gives rows by pair.
 */
export function addKeptTimes(
  problem: Problem,
  cells: readonly Cell[],
  pairs: readonly Pair[],
  model: LinearModel,
): Map<string, number[]> {
  const rows = new Map<string, number[]>()
  if (problem.previous.length === 0 || problem.weights.changedTime === 0) return rows
  for (const own of visitsBefore(problem, cells, pairs).values()) {
    for (const one of own) {
      const clash = own.filter(
        ({ day, from, until }) => day === one.day && from <= one.from && one.from < until,
      )
      if (clash.length < 2 || clash.every(({ kept }) => kept)) continue
      const row = model.addRow(Number.NEGATIVE_INFINITY, 1)
      model.addColumn(excess(problem.weights.changedTime / 2, [row], -1))
      for (const { key } of clash) rows.set(key, [...(rows.get(key) ?? []), row])
    }
  }
  return rows
}

/** When each person's possible visits were, the way to another centre included. */
function visitsBefore(
  problem: Problem,
  cells: readonly Cell[],
  pairs: readonly Pair[],
): Map<number, Before[]> {
  const previous = new Map(problem.previous.map((visit) => [visitId(visit), visit]))
  const before = new Map<number, Before[]>()
  for (const { cell, index } of pairs) {
    const { visits, people } = cells[cell]!
    const old = visits.length === 1 ? previous.get(visitId(visits[0]!)) : undefined
    if (!old) continue
    const person = people[index]!
    const own = before.get(person) ?? []
    own.push({
      key: pairKey(cell, person),
      kept: old.people.includes(problem.people[person]!.id),
      day: dayNumber(old.startsAt),
      from: minuteOf(old.startsAt),
      until: minuteOf(old.endsAt) + problem.rules.minutesBetween,
    })
    before.set(person, own)
  }
  return before
}
