import type { FactName } from './registry-fact.ts'

/** What the timeline needs of a recorded fact. */
export interface TimelineFact {
  readonly id: string
  readonly fact: FactName
  readonly from: string | null
  readonly yearOnly: boolean
  readonly value: Readonly<Record<string, unknown>> | null
  readonly reason: string | null
  readonly recordedAt: string
  readonly undone: Undoing | null
}

/** How a fact that was recorded wrongly ceased to count. */
export interface Undoing {
  readonly how: 'corrected' | 'withdrawn'
  readonly reason: string | null
  /** ISO moment. */
  readonly at: string
}

export type EventKind =
  | 'opened'
  | 'renamed'
  | 'moved'
  | 'relocated'
  | 'described'
  /** It began to serve the public, or ceased to. */
  | 'service'
  /** Its opening hours changed. */
  | 'hours'
  | 'closed'
  | 'merged'
  | 'reopened'
  /** Another one merged into this one. */
  | 'joined'

/** One event in the life of an entity or a centre. */
export interface TimelineEvent {
  readonly id: string
  readonly what: EventKind
  /** ISO date; null where nobody recorded it. */
  readonly on: string | null
  readonly yearOnly: boolean
  readonly before: TimelineFact['value']
  readonly after: TimelineFact['value']
  readonly reason: string | null
  readonly recordedAt: string
  /** Not null when it was recorded by mistake: then it counts no longer. */
  readonly undone: Undoing | null
}

const kinds = {
  name: 'renamed',
  entity: 'moved',
  place: 'relocated',
  work: 'described',
  public: 'service',
  hours: 'hours',
} as const

/**
 * The events that facts tell, the latest first. What holds from the beginning is one event, the opening; each later fact
 * is an event beside the one before it.
 *
 * @param facts in the order of their days, and then of their recording
 * @param joined what merged into it: its code as `value.code`
 */
export function timelineOf(
  facts: readonly TimelineFact[],
  joined: readonly TimelineFact[] = [],
): TimelineEvent[] {
  const held = new Map<FactName, TimelineFact['value']>()
  const events: TimelineEvent[] = []
  for (const fact of facts) {
    if (fact.from !== null) events.push(eventOf(fact, held.get(fact.fact) ?? null))
    if (fact.undone === null) held.set(fact.fact, fact.value)
  }
  const joinings = joined.map((fact) => ({ ...eventOf(fact, null), what: 'joined' as const }))
  const latestFirst = [...events.reverse(), ...joinings].sort((a, b) => compareDays(b, a))
  return [...latestFirst, ...openingsOf(facts)]
}

const compareDays = (a: TimelineEvent, b: TimelineEvent): number =>
  (a.on ?? '') < (b.on ?? '') ? -1 : (a.on ?? '') > (b.on ?? '') ? 1 : 0

function eventOf(fact: TimelineFact, before: TimelineFact['value']): TimelineEvent {
  const { id, from, value, yearOnly, reason, recordedAt, undone } = fact
  return { id, what: eventKindOf(fact), on: from, before, after: value, yearOnly, reason, recordedAt, undone }
}

/** What a fact is as an event. */
export function eventKindOf({ fact, value }: Pick<TimelineFact, 'fact' | 'value'>): EventKind {
  if (fact === 'opened') return 'opened'
  if (fact !== 'state') return kinds[fact]
  const state = value?.state
  return state === 'closed' ? 'closed' : state === 'merged' ? 'merged' : 'reopened'
}

/** The opening as it counts, then what it was said to be before. */
function openingsOf(facts: readonly TimelineFact[]): TimelineEvent[] {
  const known = facts.filter(({ fact }) => fact === 'opened').toReversed()
  const opened = [
    ...known.filter(({ undone }) => undone === null).slice(0, 1),
    ...known.filter(({ undone }) => undone),
  ]
  return opened.map((fact) => {
    const on = typeof fact.value?.on === 'string' ? fact.value.on : null
    return { ...eventOf(fact, null), what: 'opened', on }
  })
}
