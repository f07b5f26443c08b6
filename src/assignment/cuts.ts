import type { Cell } from './cells.ts'
import type { Cut } from './cut.ts'
import type { Task } from './seat-visits.ts'

/**
 * What the choice of people learns from visits that found no moment: a party does not come together again; and of all
 * seats that the busiest of its people has, he or she takes one fewer. These are guesses that lead the search on; the
 * bound is taken before any of them.
 */
export function cutsOf(cells: readonly Cell[], tasks: readonly Task[], left: readonly Task[]): Cut[] {
  const seatsOf = (person: number) =>
    tasks.filter(({ party }) => party.includes(person)).map(({ cell }) => ({ cell, person }))
  return left.flatMap(({ party, cell, visit, pinned }): Cut[] => {
    const { fixed } = cells[cell]!
    const guests = party.filter((person) => !fixed.includes(person))
    if (pinned) {
      return guests.length === 0
        ? []
        : [{ seats: guests.map((person) => ({ cell, person })), most: guests.length - 1 }]
    }
    const loads = party.map((person) => seatsOf(person))
    const busiest = loads.sort((a, b) => b.length - a.length)[0]
    if (!busiest) return []
    const together = guests.map((person) => ({ cell, person }))
    const apart: Cut[] =
      visit.seats > 1 && guests.length > 0 ? [{ seats: together, most: guests.length - 1 }] : []
    // A person whose seats are all pinned cannot take one fewer.
    const loose = busiest.some((seat) => !cells[seat.cell]!.fixed.includes(seat.person))
    return loose ? [...apart, { seats: busiest, most: busiest.length - 1 }] : apart
  })
}
