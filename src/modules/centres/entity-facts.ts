import type { FactDraft, FactName, FactValues } from './registry-fact.ts'
import type { EntityEntry, EntityRecord } from './registry-record.ts'
import { sameValue } from './same-value.ts'
import { stateFacts, stateOf } from './state-facts.ts'

/** A fact of an entity, from the day on which it holds. */
export function entityFact<Name extends FactName>(
  subject: string,
  fact: Name,
  from: string | null,
  value: FactValues[Name],
): FactDraft {
  return { kind: 'entity', subject, fact, from, value } as FactDraft
}

/**
 * An entry whose silence is filled from what is known, or from nothing. One that says it was not closed says too that it
 * was not merged.
 */
export function fillEntity(entry: EntityEntry, known: EntityRecord | null): EntityRecord {
  const { code, name } = entry
  const openedOn = entry.openedOn === undefined ? (known?.openedOn ?? null) : entry.openedOn
  const closedOn = entry.closedOn === undefined ? (known?.closedOn ?? null) : entry.closedOn
  const merged = entry.mergedInto === undefined ? (known?.mergedInto ?? null) : entry.mergedInto
  const mergedInto = closedOn === null ? null : merged
  return { code, name, openedOn, closedOn, mergedInto, state: stateOf({ closedOn, mergedInto }) }
}

/** The facts that lead from what is known of an entity to what an entry says; see `centreFacts`. */
export function entityFacts(known: EntityRecord | null, entry: EntityEntry, on: string): FactDraft[] {
  const wanted = fillEntity(entry, known)
  const { code, name, openedOn } = wanted
  const facts: FactDraft[] = []
  if (known === null || known.openedOn !== openedOn)
    facts.push(entityFact(code, 'opened', null, { on: openedOn }))
  if (known === null) facts.push(entityFact(code, 'state', null, { state: 'open' }))
  if (!sameValue(name, known?.name)) facts.push(entityFact(code, 'name', known === null ? null : on, name))
  return [...facts, ...stateFacts({ kind: 'entity', subject: code }, known, wanted, on)]
}
