import fc from 'fast-check'
import type { Problem } from './problem.ts'
import { aCentre, aDemand, aPerson, aProblem, weekOf } from './test-problem.ts'

const governorate = fc.constantFrom('G1', 'G2')
const person = fc.record({
  home: governorate,
  experience: fc.integer({ min: 1, max: 2 }),
  maxPerDay: fc.integer({ min: 1, max: 2 }),
  maxPerCycle: fc.integer({ min: 2, max: 6 }),
  languages: fc.constantFrom(['ar'], ['ar', 'en']),
  employer: fc.constantFrom('N1', 'N1', 'N1', 'N1', 'N1', 'E1', 'E2'),
  absent: fc.option(fc.integer({ min: 1, max: 5 }), { freq: 3 }),
})
const centre = fc.record({
  governorate,
  entity: fc.constantFrom('E1', 'E2'),
  languages: fc.constantFrom([], ['en']),
  hours: fc.constantFrom(weekOf(480, 720), weekOf(480, 840)),
})
const demand = fc.record({
  visits: fc.integer({ min: 1, max: 2 }),
  people: fc.integer({ min: 1, max: 2 }),
  doubleShare: fc.constantFrom(0, 0.5),
  spread: fc.boolean(),
  repeatAfterDays: fc.constantFrom(null, 3),
})
const past = fc.record({
  person: fc.integer({ min: 0, max: 5 }),
  centre: fc.integer({ min: 1, max: 4 }),
  cycle: fc.integer({ min: 2, max: 4 }),
})

/** Problems of some visits; many have no plan. */
export const anyProblem = fc
  .record({
    people: fc.array(person, { minLength: 3, maxLength: 6 }),
    centres: fc.array(centre, { minLength: 1, maxLength: 3 }),
    demands: fc.array(demand, { minLength: 1, maxLength: 2 }),
    history: fc.array(past, { maxLength: 3 }),
    unasked: fc.integer({ min: 0, max: 20 }),
    seed: fc.nat(1000),
  })
  .map((drawn): Problem => {
    const people = drawn.people.map(({ employer, absent, ...own }, index) =>
      aPerson(`p${index}`, {
        ...own,
        employments: [{ entity: employer, from: null, until: null }],
        absences: absent === null ? [] : [{ from: `2026-03-0${absent}`, until: `2026-03-0${absent}` }],
      }),
    )
    return aProblem({
      people,
      centres: drawn.centres.map((own, index) => aCentre(`C${index + 1}`, own)),
      demands: drawn.demands.map((own, index) => aDemand({ ...own, stage: ['initial', 'final'][index]! })),
      entities: ['E1', 'E2', 'N1'].map((code) => ({ code, servesPublic: code !== 'N1' })),
      declarations: people.flatMap(({ id }, index) =>
        (['E1', 'E2'] as const)
          .filter((_, place) => drawn.unasked !== index * 2 + place)
          .map((code) => ({
            person: id,
            subject: { kind: 'entity' as const, code },
            answer: 'none' as const,
          })),
      ),
      history: drawn.history
        .filter((row) => row.person < people.length)
        .map((row) => ({
          person: `p${row.person}`,
          centre: `C${row.centre}`,
          instrument: 'visit',
          cycle: row.cycle,
          day: '2025-03-01',
        })),
      seed: drawn.seed,
    })
  })
