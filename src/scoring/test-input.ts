import type { Centre } from './centre.ts'
import type { Observation } from './observation.ts'

let next = 0

/** A centre for tests. */
export const aCentre = (code: string, over: Partial<Centre> = {}): Centre => ({
  code,
  name: { ar: `مركز ${code}`, en: `Centre ${code}` },
  entity: 'e',
  channel: 'in_person',
  attributes: {},
  ...over,
})

/** An observation for tests: a "yes" unless said otherwise. */
export const anObservation = (
  centre: string,
  measure: string,
  value: Observation['value'] = 'yes',
  over: Partial<Observation> = {},
): Observation => {
  next += 1
  return {
    id: `o${String(next).padStart(6, '0')}`,
    centre,
    measure,
    value,
    notApplicable: null,
    n: 1,
    variance: null,
    source: null,
    observedAt: null,
    ...over,
  }
}
