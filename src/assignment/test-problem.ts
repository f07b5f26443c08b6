import type { Centre, Demand, Person, Problem, Week } from './problem.ts'
import { usualWeights } from './problem.ts'

/** Sunday to Thursday, the same hours. */
export const weekOf = (from: number, until: number): Week =>
  [0, 1, 2, 3, 4, 5, 6].map((day) => (day < 5 ? [[from, until] as const] : []))

/** A centre of entity E1 in G1, in person, open 08:00 to 14:00. */
export const aCentre = (code: string, own: Partial<Centre> = {}): Centre => ({
  code,
  entity: 'E1',
  governorate: 'G1',
  channel: 'in_person',
  hours: weekOf(480, 840),
  ...own,
})

/** Two hours by one person, in the first week of March 2026 (Sunday to Thursday). */
export const aDemand = (own: Partial<Demand> = {}): Demand => ({
  instrument: 'visit',
  stage: 'final',
  visits: 1,
  people: 1,
  minutes: 120,
  from: '2026-03-01',
  until: '2026-03-05',
  daysBetween: 1,
  spread: false,
  doubleShare: 0,
  repeatAfterDays: null,
  ...own,
})

/** Somebody of the neutral entity N1, from G1, who may do everything. */
export const aPerson = (id: string, own: Partial<Person> = {}): Person => ({
  id,
  employments: [{ entity: 'N1', from: null, until: null }],
  instruments: ['visit', 'mystery'],
  channels: ['in_person', 'remote'],
  languages: ['ar'],
  experience: 1,
  home: 'G1',
  maxPerDay: 2,
  maxPerCycle: 10,
  hours: weekOf(480, 840),
  absences: [],
  ...own,
})

/** Two centres, one demand, three people who declared no interest in E1. */
export const aProblem = (own: Partial<Problem> = {}): Problem => {
  const people = own.people ?? [aPerson('a'), aPerson('b'), aPerson('c')]
  return {
    cycle: 5,
    centres: [aCentre('C1'), aCentre('C2')],
    demands: [aDemand()],
    people,
    entities: [
      { code: 'E1', servesPublic: true },
      { code: 'N1', servesPublic: false },
    ],
    declarations: people.map(({ id }) => ({
      person: id,
      subject: { kind: 'entity', code: 'E1' },
      answer: 'none',
    })),
    history: [],
    holidays: [],
    rules: { neutralEmployers: true, coolingOffCycles: 1, declarationNeeded: true, minutesBetween: 0 },
    pins: [],
    previous: [],
    weights: usualWeights,
    seed: 1,
    ...own,
  }
}
