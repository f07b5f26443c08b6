import type { Cell } from './cells.ts'
import { dayNumber, minuteOf } from './day.ts'
import type { Eligible } from './eligible.ts'
import type { Problem } from './problem.ts'
import { visitId, type WantedVisit } from './wanted.ts'

/** A moment: the number of a day, and the minute at which a visit begins. */
export interface Slot {
  readonly day: number
  readonly start: number
}

/** A visit with its people, in want of a day and an hour. */
export interface Task {
  readonly visit: WantedVisit
  readonly cell: number
  /** Places in `problem.people`, rising. */
  readonly party: readonly number[]
  readonly eligible: Eligible
  readonly before: Slot | null
  readonly pinned: Slot | null
}

/** Gives the people of each cell to its visits; who made a visit in the previous plan keeps its number. */
export function seatVisits(
  problem: Problem,
  cells: readonly Cell[],
  chosen: readonly (readonly number[])[],
): Task[] {
  const previous = new Map(problem.previous.map((visit) => [visitId(visit), visit]))
  const pins = new Map(problem.pins.map((pin) => [visitId(pin), pin]))
  return cells.flatMap((cell, index) => {
    const before = cell.visits.map((visit) => previous.get(visitId(visit)))
    const parties = cell.visits.length === 1 ? [chosen[index]!] : seatSingles(problem, before, chosen[index]!)
    return cell.visits.map((visit, place) => ({
      visit,
      cell: index,
      party: [...parties[place]!].sort((a, b) => a - b),
      eligible: cell.eligible,
      before: slotOf(before[place]?.startsAt ?? null),
      pinned: slotOf((visit.over ?? pins.get(visitId(visit)))?.startsAt ?? null),
    }))
  })
}

/** A seat a visit: first those who stay, then the others in their order. */
function seatSingles(
  { people }: Problem,
  before: readonly ({ readonly people: readonly string[] } | undefined)[],
  chosen: readonly number[],
): (readonly number[])[] {
  const left = new Set(chosen)
  const take = (person: number | undefined): readonly number[] | undefined => {
    if (person === undefined || !left.delete(person)) return undefined
    return [person]
  }
  const kept = before.map((visit) =>
    take(chosen.find((person) => visit?.people.includes(people[person]!.id))),
  )
  return kept.map((party) => party ?? take([...left][0]) ?? [])
}

const slotOf = (moment: string | null): Slot | null =>
  moment === null ? null : { day: dayNumber(moment), start: minuteOf(moment) }
