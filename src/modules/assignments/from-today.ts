import type { Absence, Person, Pin, Problem } from '#assignment/problem.ts'
import type { Planned } from './list-planned.server.ts'

const DAY = 86_400_000
const shift = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10)

/**
 * A problem for a plan made while the visits run. What was visited up to today stays as it is; nothing new falls on a day
 * that is over: where nothing of a demand is over its window begins tomorrow, and everywhere else people are away on the
 * days past on which they visited nothing.
 *
 * @param today local day
 */
export function fromToday(problem: Problem, planned: readonly Planned[], today: string): Problem {
  const over = planned.filter(({ visit }) => visit.startsAt.slice(0, 10) <= today)
  if (problem.demands.every(({ from }) => from > today)) return problem
  const keys = new Set(over.map(({ visit }) => `${visit.instrument} ${visit.stage}`))
  const demands = problem.demands.map((demand) =>
    demand.from > today || keys.has(`${demand.instrument} ${demand.stage}`) || demand.until <= today
      ? demand
      : { ...demand, from: shift(today, 1) },
  )
  const pinned = new Set(
    problem.pins.map(({ centre, instrument, stage, number }) => [centre, instrument, stage, number].join()),
  )
  const isPinned = ({ visit }: Planned) =>
    pinned.has([visit.centre, visit.instrument, visit.stage, visit.number].join())
  const first = problem.demands.map(({ from }) => from).sort()[0] ?? today
  const away = (person: Person): Person => ({
    ...person,
    absences: [
      ...person.absences,
      ...gapsOf(
        first,
        today,
        over
          .filter(({ visit }) => visit.people.includes(person.id))
          .map(({ visit }) => visit.startsAt.slice(0, 10)),
      ),
    ],
  })
  return {
    ...problem,
    demands,
    people: over.length > 0 ? problem.people.map(away) : problem.people,
    pins: [...problem.pins, ...over.filter((one) => !isPinned(one)).map(toPin)],
  }
}

/** The days from one to another without those named, as absences. */
function gapsOf(from: string, until: string, busy: readonly string[]): Absence[] {
  const gaps: Absence[] = []
  let start = from
  for (const day of [...new Set(busy)].sort()) {
    if (day > start) gaps.push({ from: start, until: shift(day, -1) })
    if (day >= start) start = shift(day, 1)
  }
  return start <= until ? [...gaps, { from: start, until }] : gaps
}

/** A visit that must stay: these people, this moment. */
export const toPin = ({ visit }: Planned): Pin => ({
  centre: visit.centre,
  instrument: visit.instrument,
  stage: visit.stage,
  number: visit.number,
  people: visit.people,
  startsAt: visit.startsAt,
})
