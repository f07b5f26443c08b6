import type { Centre } from './centre.ts'
import { ScoringError } from './fault.ts'

/**
 * Size of the population an instrument sampled at a centre, from the attribute the guide names; null when the guide names
 * none or the centre does not say.
 *
 * @param n how many were asked: a population cannot be smaller
 * @throws ScoringError `input.bad_population` when it is not a number of at least n
 */
export function populationOf(centre: Centre, attribute: string | null, n: number): number | null {
  if (attribute === null) return null
  const size = centre.attributes[attribute]
  if (size === undefined || size === '') return null
  if (typeof size === 'number' && size >= n) return size
  throw new ScoringError([
    { code: 'input.bad_population', params: { centre: centre.code, attribute, value: String(size), n } },
  ])
}
