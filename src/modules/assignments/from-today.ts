import { countOver } from '#assignment/people-model.ts'
import type { PastVisit, Person, Pin, PlannedVisit, Problem } from '#assignment/problem.ts'
import { visitId, wantedVisits } from '#assignment/wanted.ts'
import { dayAfter } from '#platform/day.ts'
import type { Planned } from './list-planned.server.ts'

/** Whether a visit lies on a day that is over, or on today. */
export const isOver = ({ startsAt }: PlannedVisit, today: string): boolean => startsAt.slice(0, 10) <= today

/** Whether a visit stands as it is: its day is over or today, or it was made before its day. */
export const stands = ({ done, visit }: Pick<Planned, 'done' | 'visit'>, today: string): boolean =>
  done || isOver(visit, today)

/**
 * A problem for a plan made while the visits run. What was to be visited up to today stays as it is, and so does what was
 * made before its day; nothing new falls on a day before tomorrow; of a stage whose days are over, only what was visited remains. People who left stand in the problem
 * for what they made and for what is pinned to them, and are given nothing new.
 *
 * @param today local day
 * @example fromToday(problem, planned, '2026-03-10').demands[0].from // '2026-03-11' where it was '2026-03-01'
 */
export function fromToday(problem: Problem, planned: readonly Planned[], today: string): Problem {
  const asked = new Set(wantedVisits(problem).map(visitId))
  const past = planned.filter((one) => stands(one, today)).map(({ visit }) => visit)
  const over = past.filter((visit) => asked.has(visitId(visit)))
  const pastIds = new Set(past.map(visitId))
  const pins = problem.pins.filter((pin) => asked.has(visitId(pin)) && !pastIds.has(visitId(pin)))
  const unasked = past.filter((visit) => !asked.has(visitId(visit)))
  const moved = { ...problem, over, pins }
  return {
    ...moved,
    demands: problem.demands.map((demand) =>
      demand.from > today ? demand : { ...demand, from: dayAfter(today, 1) },
    ),
    people: withRoom(moved, withLeavers(moved)),
    history: [...problem.history, ...unasked.flatMap((visit) => asHistory(visit, problem.cycle))],
  }
}

/** Nobody has made more visits than they may: a most that was lowered since holds for what comes. */
function withRoom(problem: Problem, people: readonly Person[]): Person[] {
  const made = countOver(problem)
  return people.map((person) => ({
    ...person,
    maxPerCycle: Math.max(person.maxPerCycle, made.get(person.id) ?? 0),
  }))
}

/** Everybody, and those who are no visitors of the cycle any more but made a visit, or have one pinned to them. */
function withLeavers({ people, over = [], pins }: Problem): Person[] {
  const known = new Set(people.map(({ id }) => id))
  const named = [...over, ...pins].flatMap((visit) => visit.people)
  const left = [...new Set(named)].filter((id) => !known.has(id)).sort()
  return [...people, ...left.map(leaver)]
}

const leaver = (id: string): Person => ({
  id,
  ...{ employments: [], instruments: [], channels: [], languages: [], absences: [] },
  ...{ experience: 1, home: null, maxPerDay: 1, maxPerCycle: 0 },
  hours: [[], [], [], [], [], [], []],
})

const asHistory = ({ people, centre, instrument, startsAt }: PlannedVisit, cycle: number): PastVisit[] =>
  people.map((person) => ({ person, centre, instrument, cycle, day: startsAt.slice(0, 10) }))

/** A visit that must stay: these people, this moment. */
export const toPin = ({ visit }: Planned): Pin => ({
  centre: visit.centre,
  instrument: visit.instrument,
  stage: visit.stage,
  number: visit.number,
  people: visit.people,
  startsAt: visit.startsAt,
})
