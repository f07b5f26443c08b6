import type { Fault } from '#platform/fault.ts'
import type { FactName, SubjectKind } from './registry-fact.ts'

/** What a history needs of a fact that counts. */
export interface HistoryFact {
  readonly kind: SubjectKind
  readonly subject: string
  readonly fact: FactName
  /** ISO date; null: from the beginning. */
  readonly from: string | null
  readonly value: Readonly<Record<string, unknown>>
}

/**
 * What cannot all be true in a history of entities and centres: something dated before the opening
 * (`registry.then_before_opening`), a closing of what is closed or a reopening of what is open (`registry.then_twice`), a
 * centre open under an entity that does not exist (`registry.then_entity_closed`), a merger into what is not open
 * (`registry.then_target_closed`). What is not in the history is not judged. Pure.
 *
 * @param facts those that count, in the order of their days and then of their recording
 */
export function findContradictions(facts: readonly HistoryFact[]): Fault[] {
  const lives = new Map<string, Life>()
  for (const fact of facts) {
    const key = keyOf(fact.kind, fact.subject)
    const life = lives.get(key) ?? new Life(fact.kind, fact.subject)
    lives.set(key, life)
    life.take(fact)
  }
  return [...lives.values()].flatMap((life) => [
    ...life.findEarly(),
    ...life.findTwice(),
    ...findMergers(life, lives),
    ...(life.kind === 'centre' ? findOrphaned(life, lives) : []),
  ])
}

const keyOf = (kind: SubjectKind, code: unknown): string => `${kind} ${String(code)}`

/** One entity or centre over time. */
class Life {
  readonly kind: SubjectKind
  readonly code: string
  openedOn = ''
  /** The value of each fact from each day on; of two for one day the later counts. The empty text is the beginning. */
  readonly #courses = new Map<FactName, Map<string, HistoryFact['value']>>()

  constructor(kind: SubjectKind, code: string) {
    this.kind = kind
    this.code = code
  }

  take({ fact, from, value }: HistoryFact): void {
    if (fact === 'opened') this.openedOn = typeof value.on === 'string' ? value.on : ''
    const course = this.#courses.get(fact) ?? new Map()
    this.#courses.set(fact, course.set(from ?? '', value))
  }

  courseOf(fact: FactName): [string, HistoryFact['value']][] {
    return [...(this.#courses.get(fact) ?? [])]
  }

  valueOn(fact: FactName, day: string): HistoryFact['value'] | undefined {
    return this.courseOf(fact).findLast(([from]) => from <= day)?.[1]
  }

  isOpenOn(day: string): boolean {
    return day >= this.openedOn && this.valueOn('state', day)?.state === 'open'
  }

  findEarly(): Fault[] {
    const days = [...this.#courses.values()].flatMap((course) => [...course.keys()])
    const early = days.filter((day) => day !== '' && day <= this.openedOn).sort()[0]
    if (early === undefined) return []
    const params = { code: this.code, day: early, openedOn: this.openedOn }
    return [{ code: 'registry.then_before_opening', params }]
  }

  findTwice(): Fault[] {
    const isOpen = (value: HistoryFact['value'] | undefined): boolean => value?.state === 'open'
    return this.courseOf('state').flatMap(([day, value], index, course) =>
      index > 0 && isOpen(value) === isOpen(course[index - 1]?.[1])
        ? [{ code: 'registry.then_twice', params: { code: this.code, day } }]
        : [],
    )
  }
}

function findMergers(life: Life, lives: ReadonlyMap<string, Life>): Fault[] {
  return life.courseOf('state').flatMap(([day, { into }]) => {
    const target = into === undefined ? undefined : lives.get(keyOf(life.kind, into))
    if (target === undefined || target.isOpenOn(day)) return []
    return [{ code: 'registry.then_target_closed', params: { code: life.code, day, into: target.code } }]
  })
}

/** The first day on which a centre serves under each entity that does not exist then. */
function findOrphaned(centre: Life, lives: ReadonlyMap<string, Life>): Fault[] {
  const entities = new Set(centre.courseOf('entity').map(([, { entity }]) => entity))
  return [...entities].flatMap((code) => {
    const entity = lives.get(keyOf('entity', code))
    if (entity === undefined) return []
    const days = [centre, entity].flatMap((life) =>
      [...life.courseOf('state'), ...life.courseOf('entity')].map(([day]) => day),
    )
    const day = [...new Set([...days, centre.openedOn])]
      .sort()
      .find(
        (on) =>
          centre.isOpenOn(on) &&
          centre.valueOn('entity', on)?.entity === code &&
          entity.valueOn('state', on)?.state !== 'open',
      )
    if (day === undefined) return []
    return [{ code: 'registry.then_entity_closed', params: { code: centre.code, day, entity: entity.code } }]
  })
}
