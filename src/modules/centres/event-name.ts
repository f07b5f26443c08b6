import type { SubjectKind } from './registry-fact.ts'
import type { ar } from './registry-words.ar.ts'
import type { EventKind } from './timeline.ts'

/** What an event in the life of an entity or a centre is called. */
export function eventName(words: typeof ar, kind: SubjectKind, what: EventKind): string {
  const own: Partial<Record<EventKind, string>> = kind === 'entity' ? words.entityEvents : {}
  return own[what] ?? words.events[what]
}
