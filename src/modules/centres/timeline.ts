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
  readonly corrected: boolean
}

/** One event in the life of an entity or a centre. */
export interface TimelineEvent {
  readonly id: string
  readonly what: 'opened' | 'renamed' | 'moved' | 'relocated' | 'described' | 'closed' | 'merged' | 'reopened'
  /** ISO date; null where nobody recorded it. */
  readonly on: string | null
  readonly yearOnly: boolean
  readonly before: TimelineFact['value']
  readonly after: TimelineFact['value']
  readonly reason: string | null
  readonly recordedAt: string
  /** True when it was recorded by mistake, and corrected by another. */
  readonly corrected: boolean
}

const kinds = { name: 'renamed', entity: 'moved', place: 'relocated', work: 'described' } as const

/**
 * The events that facts tell, the latest first. What holds from the beginning is one event, the opening; each later fact
 * is an event beside the one before it.
 *
 * @param facts in the order of their days, and then of their recording
 */
export function timelineOf(facts: readonly TimelineFact[]): TimelineEvent[] {
  const held = new Map<FactName, TimelineFact['value']>()
  const events: TimelineEvent[] = []
  for (const fact of facts) {
    if (fact.from !== null) events.push(eventOf(fact, held.get(fact.fact) ?? null))
    if (!fact.corrected) held.set(fact.fact, fact.value)
  }
  return [...events.reverse(), ...openingOf(facts)]
}

function eventOf(fact: TimelineFact, before: TimelineFact['value']): TimelineEvent {
  const { id, from, value, yearOnly, reason, recordedAt, corrected } = fact
  return { id, what: whatOf(fact), on: from, before, after: value, yearOnly, reason, recordedAt, corrected }
}

function whatOf({ fact, value }: TimelineFact): TimelineEvent['what'] {
  if (fact === 'opened') return 'opened'
  if (fact !== 'state') return kinds[fact]
  const state = value?.state
  return state === 'closed' ? 'closed' : state === 'merged' ? 'merged' : 'reopened'
}

function openingOf(facts: readonly TimelineFact[]): TimelineEvent[] {
  const opened = facts.findLast(({ fact, corrected }) => fact === 'opened' && !corrected)
  if (opened === undefined) return []
  const on = typeof opened.value?.on === 'string' ? opened.value.on : null
  return [{ ...eventOf(opened, null), what: 'opened', on }]
}
