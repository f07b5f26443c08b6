import type { FactDraft, FactName, FactValues } from './registry-fact.ts'
import type { EntityEntry, EntityRecord } from './registry-record.ts'
import { sameValue } from './same-value.ts'

/** A fact of an entity, from the day on which it holds. */
export function entityFact<Name extends FactName>(
  subject: string,
  fact: Name,
  from: string | null,
  value: FactValues[Name],
): FactDraft {
  return { kind: 'entity', subject, fact, from, value } as FactDraft
}

/** The facts that lead from what is known of an entity to what an entry says; see `centreFacts`. */
export function entityFacts(known: EntityRecord | null, entry: EntityEntry, on: string): FactDraft[] {
  const { code, name } = entry
  const openedOn = entry.openedOn === undefined ? (known?.openedOn ?? null) : entry.openedOn
  const closedOn = entry.closedOn === undefined ? (known?.closedOn ?? null) : entry.closedOn
  const facts: FactDraft[] = []
  if (known === null || known.openedOn !== openedOn)
    facts.push(entityFact(code, 'opened', null, { on: openedOn }))
  if (known === null) facts.push(entityFact(code, 'state', null, { state: 'open' }))
  if (!sameValue(name, known?.name)) facts.push(entityFact(code, 'name', known === null ? null : on, name))
  const before = known?.closedOn ?? null
  if (closedOn === null && known?.state === 'closed' && entry.closedOn !== undefined)
    facts.push(entityFact(code, 'state', on, { state: 'open' }))
  if (closedOn !== null && closedOn !== before) {
    const fact = entityFact(code, 'state', closedOn, { state: 'closed' })
    facts.push(before === null ? fact : { ...fact, corrects: true })
  }
  return facts
}
