import fc from 'fast-check'
import type { Centre, Demand, Pin, Problem, Week } from './problem.ts'
import { aCentre, aDemand, aPerson, aProblem, weekOf } from './test-problem.ts'
import { wantedVisits } from './wanted.ts'

const dayOf = (day: number): string => `2026-03-0${day}`
const mostly = <Value>(usual: Value, ...others: Value[]): fc.Arbitrary<Value> =>
  fc.oneof({ weight: 5, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: fc.constantFrom(...others) })
const seldom = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | null> =>
  fc.oneof({ weight: 5, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: value })

const hours: fc.Arbitrary<Week> = mostly(
  weekOf(480, 660),
  weekOf(480, 600),
  weekOf(570, 690),
  weekOf(495, 645),
)

const person = fc.record({
  home: fc.constantFrom('G1', 'G2', null),
  experience: fc.integer({ min: 1, max: 2 }),
  maxPerDay: fc.integer({ min: 1, max: 2 }),
  maxPerCycle: mostly(4, 1, 2),
  languages: fc.constantFrom(['ar'], ['ar', 'en']),
  channels: mostly(['in_person', 'remote'], ['in_person'], ['remote']),
  instruments: mostly(['visit', 'mystery'], ['visit'], ['mystery']),
  employer: mostly('N1', 'E1', 'E2', 'P1', 'X9'),
  /** Another employer from a day on. */
  moves: seldom(fc.record({ to: fc.constantFrom('N1', 'E1', 'P1'), day: fc.integer({ min: 1, max: 4 }) })),
  absent: seldom(fc.integer({ min: 1, max: 3 })),
  hours,
})

const centre = fc.record({
  governorate: fc.constantFrom('G1', 'G2'),
  entity: fc.constantFrom('E1', 'E2'),
  channel: mostly('in_person', 'remote'),
  languages: fc.constantFrom([], ['en'], ['ar', 'en']),
  hours,
  seasons: seldom(
    fc.record({
      ...{ from: fc.integer({ min: 1, max: 3 }), days: fc.nat(2) },
      hours: fc.oneof(hours, fc.constant(weekOf(600, 720))),
    }),
  ),
})

const demand = fc.record({
  visits: mostly(1, 2),
  people: mostly(1, 2),
  minutes: fc.constantFrom(60, 90, 120),
  from: mostly(1, 2, 3),
  days: mostly(2, 0, 1, 3),
  daysBetween: fc.integer({ min: 0, max: 2 }),
  doubleShare: mostly(0, 0.5, 1),
  spread: fc.boolean(),
  repeatAfterDays: fc.constantFrom(null, null, 0, 1, 4),
  channels: mostly<readonly string[] | undefined>(undefined, ['in_person']),
})

const kinds = [
  ['visit', 'initial'],
  ['visit', 'final'],
  ['mystery', 'final'],
] as const

const pin = fc.record({
  visit: fc.nat(),
  people: fc.array(fc.nat(3), { minLength: 1, maxLength: 2 }),
  moment: seldom(
    fc.record({ day: fc.integer({ min: 1, max: 5 }), minute: fc.constantFrom(480, 510, 540, 600) }),
  ),
})

const answers = mostly<'none' | 'interest' | null>('none', 'interest', null)

const drawn = fc.record({
  people: fc.array(person, { minLength: 3, maxLength: 4 }),
  centres: fc.array(centre, { minLength: 1, maxLength: 3 }),
  demands: fc.array(demand, { minLength: 1, maxLength: 2 }),
  kinds: fc.shuffledSubarray([0, 1, 2], { minLength: 3 }),
  entities: fc.record({ E1: mostly(true, false), E2: mostly(true, false), N1: mostly(false, true) }),
  ofEntities: fc.array(answers, { minLength: 8, maxLength: 8 }),
  ofCentres: fc.array(mostly<'none' | 'interest' | null>(null, 'none', 'interest'), {
    minLength: 12,
    maxLength: 12,
  }),
  holidays: fc.subarray([1, 2, 3, 4], { maxLength: 1 }),
  rules: fc.record({
    neutralEmployers: fc.boolean(),
    coolingOffCycles: fc.integer({ min: 0, max: 2 }),
    declarationNeeded: fc.boolean(),
    minutesBetween: fc.constantFrom(0, 0, 30),
  }),
  history: fc.array(
    fc.record({
      person: fc.nat(3),
      centre: fc.integer({ min: 1, max: 3 }),
      cycle: fc.integer({ min: 2, max: 5 }),
      instrument: fc.constantFrom('visit', 'mystery'),
      day: fc.constantFrom('2025-03-01', '2026-02-26', '2026-02-28'),
    }),
    { maxLength: 2 },
  ),
  pins: fc.oneof(
    { weight: 6, arbitrary: fc.constant([]) },
    { weight: 2, arbitrary: fc.array(pin, { maxLength: 2 }) },
  ),
  seed: fc.nat(1000),
})
type Drawn = typeof drawn extends fc.Arbitrary<infer One> ? One : never

/**
 * Problems of few visits in which every rule can bite: seasons, holidays, employers that change and that serve the public,
 * skills, cooling-off, coming again, windows of their own, doubles, and pins that nobody has asked whether they may be. Many
 * have no plan.
 */
export const anyRules: fc.Arbitrary<Problem> = drawn.map((own) => withPins(own, problemOf(own)))

function problemOf(own: Drawn): Problem {
  const people = own.people.map(({ employer, moves, absent, ...rest }, index) =>
    aPerson(`p${index}`, {
      ...rest,
      employments: moves
        ? [
            { entity: employer, from: null, until: dayOf(moves.day) },
            { entity: moves.to, from: dayOf(moves.day + 1), until: null },
          ]
        : [{ entity: employer, from: null, until: null }],
      absences: absent === null ? [] : [{ from: dayOf(absent), until: dayOf(absent) }],
    }),
  )
  const centres = own.centres.map(({ seasons, ...rest }, index): Centre => {
    const centre = aCentre(`C${index + 1}`, rest)
    if (!seasons) return centre
    const { from, days, hours } = seasons
    return { ...centre, seasons: [{ from: dayOf(from), until: dayOf(from + days), hours }] }
  })
  const demands = own.demands.map(({ from, days, channels, ...rest }, index): Demand => {
    const [instrument, stage] = kinds[own.kinds[index]!]!
    return aDemand({
      ...{ ...rest, instrument, stage, from: dayOf(from), until: dayOf(from + days) },
      ...(channels ? { channels } : {}),
    })
  })
  return aProblem({
    ...{ people, centres, demands, rules: own.rules, seed: own.seed },
    entities: [...Object.entries(own.entities), ['P1', true] as const].map(([code, servesPublic]) => ({
      code,
      servesPublic,
    })),
    declarations: people.flatMap(({ id }, index) => [
      ...declared(id, 'entity', ['E1', 'E2'], own.ofEntities.slice(index * 2)),
      ...declared(id, 'centre', ['C1', 'C2', 'C3'], own.ofCentres.slice(index * 3)),
    ]),
    history: own.history
      .filter(({ person }) => person < people.length)
      .map(({ person, centre, cycle, day, instrument }) => ({
        ...{ person: `p${person}`, centre: `C${centre}`, instrument, cycle },
        day: cycle === 5 && day < '2026' ? '2026-02-28' : day,
      })),
    holidays: own.holidays.map(dayOf),
  })
}

const declared = (
  person: string,
  kind: 'entity' | 'centre',
  codes: readonly string[],
  given: readonly ('none' | 'interest' | string | null)[],
): Problem['declarations'] =>
  codes.flatMap((code, index) => {
    const answer = given[index]
    return answer === 'none' || answer === 'interest' ? [{ person, subject: { kind, code }, answer }] : []
  })

function withPins(own: Drawn, problem: Problem): Problem {
  const wanted = wantedVisits(problem)
  if (wanted.length === 0) return problem
  const pins = new Map<number, Pin>()
  for (const { visit, people, moment } of own.pins) {
    const place = visit % wanted.length
    const { centre, instrument, stage, number } = wanted[place]!
    const ids = [...new Set(people.map((index) => problem.people[index % problem.people.length]!.id))].sort()
    const minutes =
      moment &&
      `${String(Math.floor(moment.minute / 60)).padStart(2, '0')}:${String(moment.minute % 60).padStart(2, '0')}`
    pins.set(place, {
      ...{ centre, instrument, stage, number, people: ids },
      startsAt: moment ? `${dayOf(moment.day)}T${minutes}` : null,
    })
  }
  return { ...problem, pins: [...pins.values()] }
}
