import {
  type Centre,
  type Declaration,
  type Demand,
  type PastVisit,
  type Person,
  type Problem,
  usualWeights,
  type Week,
} from '#assignment/problem.ts'
import { createRandom, type Random } from '#stats/random.ts'

/** How large an invented programme is. */
export interface Size {
  readonly centres: number
  readonly people: number
  readonly governorates: number
}

const week = (from: number, until: number): Week =>
  [0, 1, 2, 3, 4, 5, 6].map((day) => (day < 5 ? [[from, until] as const] : []))

const mornings = week(450, 840)
const longDays = week(480, 1080)
const office = week(420, 855)
const anyHour = week(420, 1140)

/**
 * An invented programme: at every centre one field visit by two evaluators and three shops in six weeks of five days, in
 * opening hours; people of neutral entities mostly, a few who may not, declarations with gaps, a past cycle. Nothing real.
 */
export function inventProblem(size: Size, seed: number): Problem {
  const random = createRandom(seed)
  const entities = Math.ceil(size.centres / 4)
  const centres = Array.from({ length: size.centres }, (_, index) =>
    inventCentre(index, entities, size, random),
  )
  const people = Array.from({ length: size.people }, (_, index) => inventPerson(index, size, random))
  return {
    cycle: 7,
    centres,
    demands: demands,
    people,
    entities: [
      ...Array.from({ length: entities }, (_, index) => ({ code: `E${index}`, servesPublic: true })),
      ...[0, 1, 2, 3, 4, 5].map((index) => ({ code: `N${index}`, servesPublic: false })),
    ],
    declarations: inventDeclarations(people, entities, random),
    history: inventHistory(centres, people, random),
    holidays: ['2026-03-10', '2026-03-11'],
    rules: { neutralEmployers: true, coolingOffCycles: 1, declarationNeeded: true, minutesBetween: 30 },
    pins: [],
    previous: [],
    weights: usualWeights,
    seed,
  }
}

const window = { stage: 'final', from: '2026-03-01', until: '2026-04-09', daysBetween: 1 }
const demands: readonly Demand[] = [
  {
    ...window,
    instrument: 'visit',
    visits: 1,
    people: 2,
    minutes: 150,
    spread: false,
    doubleShare: 0.1,
    repeatAfterDays: null,
  },
  {
    ...window,
    instrument: 'mystery',
    visits: 3,
    people: 1,
    minutes: 60,
    spread: true,
    doubleShare: 0,
    repeatAfterDays: 60,
  },
]

function inventCentre(index: number, entities: number, size: Size, random: Random): Centre {
  const remote = random.uniform() < 0.2
  return {
    code: `C${String(index).padStart(5, '0')}`,
    entity: `E${random.index(entities)}`,
    governorate: `G${random.index(size.governorates)}`,
    channel: remote ? 'remote' : 'in_person',
    hours: random.uniform() < 0.7 ? mornings : longDays,
    ...(random.uniform() < 0.15 ? { languages: ['en'] } : {}),
  }
}

function inventPerson(index: number, size: Size, random: Random): Person {
  const shopper = index % 20 < 9
  const neutral = random.uniform() < 0.95
  const start = 1 + random.index(28)
  return {
    id: `P${String(index).padStart(4, '0')}`,
    employments: shopper
      ? []
      : [{ entity: neutral ? `N${random.index(6)}` : `E${random.index(5)}`, from: null, until: null }],
    instruments: [shopper ? 'mystery' : 'visit'],
    channels: random.uniform() < 0.6 ? ['in_person', 'remote'] : ['in_person'],
    languages: random.uniform() < 0.5 ? ['ar', 'en'] : ['ar'],
    experience: 1 + random.index(3),
    home: `G${random.index(size.governorates)}`,
    maxPerDay: shopper ? 3 : 2,
    maxPerCycle: shopper ? 24 : 14,
    hours: shopper ? anyHour : office,
    absences:
      random.uniform() < 0.3
        ? [
            {
              from: `2026-03-${String(start).padStart(2, '0')}`,
              until: `2026-03-${Math.min(31, start + 6)}`.replace(/-(\d)$/, '-0$1'),
            },
          ]
        : [],
  }
}

function inventDeclarations(people: readonly Person[], entities: number, random: Random): Declaration[] {
  return people.flatMap(({ id }) =>
    Array.from({ length: entities }, (_, index) => ({ lot: random.uniform(), code: `E${index}` }))
      .filter(({ lot }) => lot > 0.08)
      .map(
        ({ lot, code }): Declaration => ({
          person: id,
          subject: { kind: 'entity', code },
          answer: lot > 0.95 ? 'interest' : 'none',
        }),
      ),
  )
}

function inventHistory(centres: readonly Centre[], people: readonly Person[], random: Random): PastVisit[] {
  return centres.flatMap(({ code }) =>
    [5, 6].flatMap((cycle) =>
      [0, 1, 2].map(() => {
        const person = people[random.index(people.length)]!
        return {
          person: person.id,
          centre: code,
          instrument: person.instruments[0]!,
          cycle,
          day: cycle === 6 ? '2025-03-12' : '2024-03-13',
        }
      }),
    ),
  )
}
