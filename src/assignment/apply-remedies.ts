import { dayName, dayNumber } from './day.ts'
import { mergeRemedies } from './merge-remedies.ts'
import type { Person, Problem } from './problem.ts'
import type { Remedy } from './proposal.ts'
import { visitId } from './wanted.ts'

/**
 * The problem as it would be if the remedies were followed: those asked declare no interest, maxima are raised, windows
 * widened, skills learnt, rules waived, people found. To see what a plan would then look like; it decides nothing.
 *
 * @example await propose(applyRemedies(problem, infeasible.remedies))
 */
export const applyRemedies = (problem: Problem, remedies: readonly Remedy[]): Problem =>
  mergeRemedies(remedies).reduce(applyOne, problem)

function applyOne(problem: Problem, remedy: Remedy): Problem {
  switch (remedy.kind) {
    case 'ask':
      return {
        ...problem,
        declarations: [
          ...problem.declarations,
          { person: remedy.person, subject: { kind: 'centre', code: remedy.centre }, answer: 'none' },
        ],
      }
    case 'raise-cycle':
      return changePerson(problem, remedy.person, (person) => ({
        ...person,
        maxPerCycle: Math.max(person.maxPerCycle, remedy.to),
      }))
    case 'raise-day':
      return changePerson(problem, remedy.person, (person) => ({
        ...person,
        maxPerDay: Math.max(person.maxPerDay, remedy.to),
      }))
    case 'train-channel':
      return changePerson(problem, remedy.person, (person) => ({
        ...person,
        channels: [...new Set([...person.channels, remedy.channel])],
      }))
    case 'train-instrument':
      return changePerson(problem, remedy.person, (person) => ({
        ...person,
        instruments: [...new Set([...person.instruments, remedy.instrument])],
      }))
    case 'widen':
      return widen(problem, remedy)
    case 'waive-cooling-off':
      return forget(problem, remedy, (cycle) => cycle < problem.cycle)
    case 'waive-again':
      return forget(problem, remedy, () => true)
    case 'add-people':
      return addPeople(problem, remedy)
    case 'unpin': {
      const freed = visitId(remedy.visit)
      return { ...problem, pins: problem.pins.filter((pin) => visitId(pin) !== freed) }
    }
  }
}

const changePerson = (problem: Problem, id: string, change: (person: Person) => Person): Problem => ({
  ...problem,
  people: problem.people.map((person) => (person.id === id ? change(person) : person)),
})

/** The window ends so many days later. */
const widen = (problem: Problem, remedy: Extract<Remedy, { kind: 'widen' }>): Problem => ({
  ...problem,
  demands: problem.demands.map((demand) => {
    if (demand.instrument !== remedy.instrument || demand.stage !== remedy.stage) return demand
    return { ...demand, until: dayName(dayNumber(demand.until) + remedy.days) }
  }),
})

/** Leaves out of the history what a waived rule would look at. */
const forget = (
  problem: Problem,
  remedy: { readonly person: string; readonly centre: string; readonly instrument?: string },
  which: (cycle: number) => boolean,
): Problem => ({
  ...problem,
  history: problem.history.filter(
    ({ person, centre, cycle, instrument }) =>
      person !== remedy.person ||
      centre !== remedy.centre ||
      (remedy.instrument !== undefined && instrument !== remedy.instrument) ||
      !which(cycle),
  ),
})

/** People as they would have to be found: without employer, asked about everything, free at any hour. */
function addPeople(problem: Problem, remedy: Extract<Remedy, { kind: 'add-people' }>): Problem {
  const whole = [0, 1, 2, 3, 4, 5, 6].map(() => [[0, 1440] as const])
  const people = Array.from(
    { length: remedy.count },
    (_, index): Person => ({
      id: `new-${remedy.instrument}-${remedy.channel}-${problem.people.length + index + 1}`,
      employments: [],
      instruments: [remedy.instrument],
      channels: [remedy.channel],
      languages: [],
      experience: 1,
      home: null,
      maxPerDay: Math.max(1, ...problem.people.map(({ maxPerDay }) => maxPerDay)),
      maxPerCycle: Math.max(1, ...problem.people.map(({ maxPerCycle }) => maxPerCycle)),
      hours: whole,
      absences: [],
    }),
  )
  const entities = [...new Set(problem.centres.map(({ entity }) => entity))]
  return {
    ...problem,
    people: [...problem.people, ...people],
    declarations: [
      ...problem.declarations,
      ...people.flatMap(({ id }) =>
        entities.map((code) => ({
          person: id,
          subject: { kind: 'entity' as const, code },
          answer: 'none' as const,
        })),
      ),
    ],
  }
}
