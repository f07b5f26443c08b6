import { dayNumber } from './day.ts'
import type { Declaration, Demand, PastVisit, Person, Problem, Rules } from './problem.ts'

/** Days as numbers, both ends included. */
export interface DayRange {
  readonly from: number
  readonly until: number
}

/** What is known about one person, ready to be asked a million times. */
export interface PersonFacts {
  readonly employments: readonly (DayRange & { readonly entity: string })[]
  readonly absences: readonly DayRange[]
  /** Answers by code of centre and of entity. */
  readonly declared: Readonly<Record<'centre' | 'entity', ReadonlyMap<string, Declaration['answer']>>>
  readonly past: ReadonlyMap<string, readonly (PastVisit & { readonly dayNumber: number })[]>
}

/** A problem, indexed for the rules. */
export interface Context {
  readonly cycle: number
  readonly rules: Rules
  readonly holidays: ReadonlySet<number>
  readonly servesPublic: ReadonlyMap<string, boolean>
  readonly demands: ReadonlyMap<string, Demand & { readonly window: DayRange }>
  /** Days within which a person does not come again with an instrument: the strictest of its demands. */
  readonly repeatAfterDays: ReadonlyMap<string, number>
  readonly facts: ReadonlyMap<string, PersonFacts>
}

/** What a problem says that rules need; not who visits what. */
export type ContextSource = Pick<
  Problem,
  'cycle' | 'rules' | 'holidays' | 'entities' | 'demands' | 'people' | 'declarations' | 'history' | 'over'
>

/** Where a demand, or what was declared about a subject, is kept. */
export const keyOf = (first: string, second: string): string => `${first}\u0000${second}`

/** Indexes a problem so that `breachesOf` is fast. In: the problem, or the parts of it that rules read. */
export function makeContext(source: ContextSource): Context {
  const declared = groupBy(source.declarations, ({ person }) => person)
  const past = groupBy([...source.history, ...overAsPast(source)], ({ person }) => person)
  const repeatAfterDays = new Map<string, number>()
  for (const { instrument, repeatAfterDays: days } of source.demands) {
    if (days !== null) repeatAfterDays.set(instrument, Math.max(days, repeatAfterDays.get(instrument) ?? 0))
  }
  return {
    cycle: source.cycle,
    rules: source.rules,
    holidays: new Set(source.holidays.map(dayNumber)),
    servesPublic: new Map(source.entities.map(({ code, servesPublic }) => [code, servesPublic])),
    demands: new Map(
      source.demands.map((demand) => [
        keyOf(demand.instrument, demand.stage),
        { ...demand, window: { from: dayNumber(demand.from), until: dayNumber(demand.until) } },
      ]),
    ),
    repeatAfterDays,
    facts: new Map(
      source.people.map((person) => [
        person.id,
        factsOf(person, declared.get(person.id) ?? [], past.get(person.id) ?? []),
      ]),
    ),
  }
}

const overAsPast = ({ over = [], cycle }: ContextSource): PastVisit[] =>
  over.flatMap(({ people, centre, instrument, startsAt }) =>
    people.map((person) => ({ person, centre, instrument, cycle, day: startsAt.slice(0, 10) })),
  )

function factsOf(
  person: Person,
  declarations: readonly Declaration[],
  history: readonly PastVisit[],
): PersonFacts {
  const declared = {
    centre: new Map<string, Declaration['answer']>(),
    entity: new Map<string, Declaration['answer']>(),
  }
  for (const { subject, answer } of declarations) {
    const answers = declared[subject.kind]
    if (answers.get(subject.code) !== 'interest') answers.set(subject.code, answer)
  }
  return {
    employments: person.employments.map(({ entity, from, until }) => ({
      entity,
      from: from === null ? Number.NEGATIVE_INFINITY : dayNumber(from),
      until: until === null ? Number.POSITIVE_INFINITY : dayNumber(until),
    })),
    absences: person.absences.map(({ from, until }) => ({ from: dayNumber(from), until: dayNumber(until) })),
    declared,
    past: groupBy(
      history.map((visit) => ({ ...visit, dayNumber: dayNumber(visit.day) })),
      ({ centre }) => centre,
    ),
  }
}

/** Rows by key, in their order. */
export function groupBy<Row>(rows: readonly Row[], key: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const found = groups.get(key(row))
    if (found) found.push(row)
    else groups.set(key(row), [row])
  }
  return groups
}
