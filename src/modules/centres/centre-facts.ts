import type { FactDraft, FactName, FactValues } from './registry-fact.ts'
import type { CentreRecord, ListedCentre } from './registry-record.ts'
import { sameValue } from './same-value.ts'
import { stateFacts, stateOf } from './state-facts.ts'

/** A fact of a centre, from the day on which it holds. */
export function centreFact<Name extends FactName>(
  subject: string,
  fact: Name,
  from: string | null,
  value: FactValues[Name],
): FactDraft {
  return { kind: 'centre', subject, fact, from, value } as FactDraft
}

export const placeOf = (centre: CentreRecord): FactValues['place'] => ({
  governorate: centre.governorate,
  locality: centre.locality,
  latitude: centre.latitude,
  longitude: centre.longitude,
})

export const workOf = (centre: CentreRecord): FactValues['work'] => ({
  channel: centre.channel,
  services: centre.services,
  hours: centre.hours,
  attributes: centre.attributes,
})

/** An entry whose silence is filled from what is known, or from nothing. */
export function fillEntry(entry: ListedCentre, known: CentreRecord | null): CentreRecord {
  const given = Object.fromEntries(Object.entries(entry).filter(([, value]) => value !== undefined))
  const filled: CentreRecord = {
    ...{
      governorate: null,
      openedOn: null,
      closedOn: null,
      attributes: {},
      mergedInto: null,
      locality: null,
      latitude: null,
      longitude: null,
      services: [],
      hours: null,
      openingHours: null,
    },
    ...known,
    ...(given as unknown as ListedCentre),
    state: 'open',
  }
  return { ...filled, state: stateOf(filled) }
}

/**
 * The facts that lead from what is known of a centre to what an entry says. A new centre is what it is from the
 * beginning; what changes of a known one changes on the day `on`, but for closing, which has a day of its own.
 *
 * @param known the centre as it is on `on`; null for a new one
 * @param on ISO date
 */
export function centreFacts(known: CentreRecord | null, entry: ListedCentre, on: string): FactDraft[] {
  const wanted = fillEntry(entry, known)
  const from = known === null ? null : on
  const { code } = wanted
  const facts: FactDraft[] = []
  const add = <Name extends FactName>(fact: Name, value: FactValues[Name], held: unknown): void => {
    if (!sameValue(value, held)) facts.push(centreFact(code, fact, from, value))
  }
  if (known === null || known.openedOn !== wanted.openedOn)
    facts.push(centreFact(code, 'opened', null, { on: wanted.openedOn }))
  if (known === null) facts.push(centreFact(code, 'state', null, { state: 'open' }))
  add('name', wanted.name, known?.name)
  add('entity', { entity: wanted.entity }, known && { entity: known.entity })
  add('place', placeOf(wanted), known && placeOf(known))
  add('work', workOf(wanted), known && workOf(known))
  const { openingHours: opening } = wanted
  add('hours', { opening }, { opening: known?.openingHours ?? null })
  return [...facts, ...stateFacts({ kind: 'centre', subject: code }, known, wanted, on)]
}
