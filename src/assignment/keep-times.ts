import { type Cell, canMake, isAway } from './cells.ts'
import type { Context } from './context.ts'
import { dayNumber, minuteOf } from './day.ts'
import { excess, type LinearModel } from './linear-model.ts'
import type { Pair } from './price-people.ts'
import type { PlannedVisit, Problem } from './problem.ts'
import { pairKey } from './side-rows.ts'
import { visitId } from './wanted.ts'

/** A person in a cell of one visit, and when that visit was. */
interface Before {
  readonly key: string
  readonly cell: number
  readonly person: number
  readonly old: PlannedVisit
  /** Could come when it was, seen alone. */
  readonly comes: boolean
  readonly kept: boolean
  readonly day: number
  readonly from: number
  readonly until: number
}

/**
 * Whoever takes over a visit should be free when it was: somebody of a party who cannot come then, and visits of one person
 * that overlapped in the previous plan, are taken only at the price of moving a visit. Each visit is moved once, whoever
 * asks for it: no plan pays more. For visits that are alone in their cell; gives rows by pair.
 */
export function addKeptTimes(
  problem: Problem,
  context: Context,
  cells: readonly Cell[],
  pairs: readonly Pair[],
  model: LinearModel,
): Map<string, number[]> {
  const rows = new Map<string, number[]>()
  if (problem.previous.length === 0 || problem.weights.changedTime === 0) return rows
  const moves = prepareMoves(problem, model)
  const put = (members: readonly Before[], row: number): void => {
    for (const { key } of members) rows.set(key, [...(rows.get(key) ?? []), row])
  }
  const before = visitsBefore(problem, context, cells, pairs)
  for (const one of before) {
    // For a visit by one person this stands in the cost of the pair, where everybody is priced.
    if (cells[one.cell]!.seats === 1 || one.comes) continue
    const row = model.addRow(Number.NEGATIVE_INFINITY, 0)
    const away = isAway(problem.people[one.person]!, one.old.startsAt, context)
    moves(one.cell, row, away)
    put([one], row)
  }
  const free = before.filter(({ cell, comes }) => cells[cell]!.seats > 1 || comes)
  for (const own of Map.groupBy(free, ({ person, day }) => `${person} ${day}`).values()) {
    for (const clash of clashesOf(own, problem.rules.minutesBetween)) {
      const row = model.addRow(Number.NEGATIVE_INFINITY, 1)
      for (const { cell } of clash) moves(cell, row, false)
      put(clash, row)
    }
  }
  return rows
}

/** Gives for a visit and a row what moving it is worth there: to another day, or to another hour too. */
function prepareMoves({ weights }: Problem, model: LinearModel) {
  const columns = new Map<string, number>()
  const move = (name: string, cost: number, row: number): void => {
    const known = columns.get(name)
    if (known === undefined) columns.set(name, model.addColumn(excess(cost, [row], -1)))
    else model.extend(known, row, -1)
  }
  return (cell: number, row: number, toAnotherDay: boolean): void => {
    move(`day ${cell}`, weights.changedTime, row)
    if (!toAnotherDay) move(`hour ${cell}`, weights.changedTime / 2, row)
  }
}

/** Sets of visits of one person and day of which no two can be made as they were; each once. */
function clashesOf(own: readonly Before[], pause: number): readonly (readonly Before[])[] {
  const sets = new Map<string, readonly Before[]>()
  const add = (set: readonly Before[]): void => {
    if (set.length < 2 || set.every(({ kept }) => kept)) return
    sets.set(set.map(({ key }) => key).join(), set)
  }
  for (const one of own) {
    const running = own.filter(
      (other) => other.from <= one.from && (other === one || exclude(other, one, pause)),
    )
    if (running.every((a) => running.every((b) => a === b || exclude(a, b, pause)))) add(running)
    else for (const other of running) if (other !== one) add([one, other])
  }
  return [...sets.values()]
}

/** Whether nobody can make both, the way from one centre to the other included. */
function exclude(a: Before, b: Before, minutesBetween: number): boolean {
  const pause = a.old.centre === b.old.centre ? 0 : minutesBetween
  return a.from < b.until + pause && b.from < a.until + pause
}

/** When the possible visits of people were. */
function visitsBefore(
  problem: Problem,
  context: Context,
  cells: readonly Cell[],
  pairs: readonly Pair[],
): Before[] {
  const previous = new Map(problem.previous.map((visit) => [visitId(visit), visit]))
  return pairs.flatMap(({ cell, index }): Before[] => {
    const { visits, people } = cells[cell]!
    const old = visits.length === 1 ? previous.get(visitId(visits[0]!)) : undefined
    if (!old) return []
    const person = people[index]!
    return [
      {
        ...{ key: pairKey(cell, person), cell, person, old },
        comes: canMake(problem.people[person]!, visits[0]!, old.startsAt, context),
        kept: old.people.includes(problem.people[person]!.id),
        day: dayNumber(old.startsAt),
        from: minuteOf(old.startsAt),
        until: minuteOf(old.endsAt),
      },
    ]
  })
}
