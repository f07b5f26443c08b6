import { startsIn } from './availability.ts'
import { hoursOn } from './centre-hours.ts'
import { checkPlan } from './check-plan.ts'
import { costOf, totalOf } from './cost-of.ts'
import { dayName, dayNumber, momentOf, weekdayOf } from './day.ts'
import type { PlannedVisit, Problem } from './problem.ts'
import { type WantedVisit, wantedVisits } from './wanted.ts'

/**
 * The lowest cost of all plans that the checker lets stand, by trying every one: every party and every start of each visit.
 * Undefined: there is none. For problems of a few visits only.
 */
export function cheapestPlan(problem: Problem): number | undefined {
  const choices = wantedVisits(problem).map((visit) => choicesOf(problem, visit))
  let best: number | undefined
  const tryFrom = (index: number, visits: readonly PlannedVisit[]): void => {
    if (index === choices.length) {
      const cost = totalOf(costOf(problem, visits))
      if ((best === undefined || cost < best - 1e-12) && checkPlan(problem, visits).length === 0) best = cost
      return
    }
    for (const visit of choices[index]!) {
      const next = [...visits, visit]
      if (checkPlan(problem, next).every(({ kind }) => kind === 'missing')) tryFrom(index + 1, next)
    }
  }
  tryFrom(0, [])
  return best
}

function choicesOf(
  problem: Problem,
  { centreRow, demand, seats, double, over, ...key }: WantedVisit,
): PlannedVisit[] {
  if (over) return [over]
  const parties = partiesOf(problem.people.map(({ id }) => id).sort(), seats)
  const { centre, instrument, stage, number } = key
  const days = Array.from(
    { length: dayNumber(demand.until) - dayNumber(demand.from) + 1 },
    (_, index) => dayNumber(demand.from) + index,
  )
  return days.flatMap((day) =>
    startsIn(hoursOn(centreRow, day)[weekdayOf(day)] ?? [], demand.minutes).flatMap((start) =>
      parties.map((people) => ({
        centre,
        instrument,
        stage,
        number,
        people,
        startsAt: momentOf(day, start),
        endsAt: `${dayName(day)}${momentOf(day, start + demand.minutes).slice(10)}`,
        double,
      })),
    ),
  )
}

const partiesOf = (people: readonly string[], seats: number): string[][] =>
  seats === 0
    ? [[]]
    : people.flatMap((person, index) =>
        partiesOf(people.slice(index + 1), seats - 1).map((rest) => [person, ...rest]),
      )
