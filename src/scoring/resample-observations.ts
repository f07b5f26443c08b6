import type { Random } from '#stats/random.ts'
import type { Observation } from './observation.ts'

/**
 * What the same instrument might have found at another time. Several observations are drawn again with replacement
 * (bootstrap, Efron 1979); one mean of n answers with a known variance is moved by its standard error, within the scale.
 * A single reading without variance stays as it is: nothing is known of its spread.
 *
 * @param observations of one measure at one centre, in a fixed order
 * @param limits least and greatest value of the scale
 */
export function resampleObservations(
  observations: readonly Observation[],
  limits: readonly [number, number],
  random: Random,
): readonly Observation[] {
  const [only] = observations
  if (observations.length > 1)
    return observations.map((item) => observations[random.index(observations.length)] ?? item)
  if (!only || typeof only.value !== 'number' || only.variance === null || only.n < 2) return observations
  const moved = only.value + random.normal() * Math.sqrt(only.variance / only.n)
  return [{ ...only, value: Math.min(limits[1], Math.max(limits[0], moved)) }]
}
