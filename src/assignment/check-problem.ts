import type { Problem, VisitKey } from './problem.ts'
import { visitId, wantedVisits } from './wanted.ts'

/**
 * Refuses a problem that contradicts itself: codes given twice, pins or visits that are over of unknown people or visits.
 *
 * @throws RangeError
 */
export function checkProblem(problem: Problem): void {
  requireOnce(
    'centre',
    problem.centres.map(({ code }) => code),
  )
  requireOnce(
    'person',
    problem.people.map(({ id }) => id),
  )
  requireOnce(
    'demand',
    problem.demands.map(({ instrument, stage }) => `${instrument} ${stage}`),
  )
  const over = problem.over ?? []
  requireOnce('pin', problem.pins.map(visitId))
  requireOnce('visit that is over', [...over, ...problem.pins.filter(isOver(over))].map(visitId))
  const people = new Set(problem.people.map(({ id }) => id))
  const visits = new Map(wantedVisits(problem).map((visit) => [visitId(visit), visit]))
  for (const pin of [...problem.pins, ...over]) {
    if (!visits.has(visitId(pin)))
      throw new RangeError(`a pin names a visit that no demand asks for: ${pin.centre}`)
    for (const id of pin.people)
      if (!people.has(id)) throw new RangeError(`a pin names an unknown person: ${id}`)
  }
  for (const { minutes, visits: count, people: seats } of problem.demands) {
    if (!(minutes > 0 && Number.isInteger(count) && count > 0 && Number.isInteger(seats) && seats > 0))
      throw new RangeError('a demand needs minutes above 0 and whole visits and people of 1 or more')
  }
}

const isOver = (over: Problem['over'] = []) => {
  const past = new Set(over.map(visitId))
  return (pin: VisitKey): boolean => past.has(visitId(pin))
}

function requireOnce(what: string, codes: readonly string[]): void {
  const seen = new Set<string>()
  for (const code of codes) {
    if (seen.has(code)) throw new RangeError(`${what} ${code} is given twice`)
    seen.add(code)
  }
}
