import type { Centre } from './centre.ts'
import { checkObservation, scalesByMeasure } from './check-observation.ts'
import type { ScoringFault } from './fault.ts'
import type { Guide } from './guide.ts'
import type { Observation } from './observation.ts'

/** Everything wrong with the centres and observations, seen with the guide. Empty when they can be scored. */
export function checkInput(
  guide: Guide,
  centres: readonly Centre[],
  observations: readonly Observation[],
): ScoringFault[] {
  if (centres.length === 0) return [{ code: 'input.no_centres', params: {} }]
  const codes = new Set(centres.map(({ code }) => code))
  const scales = scalesByMeasure(guide)
  return [
    ...repeated(centres.map(({ code }) => code)).map((centre) => fault('input.duplicate_centre', { centre })),
    ...repeated(observations.map(({ id }) => id)).map((observation) =>
      fault('input.duplicate_observation', { observation }),
    ),
    ...observations.flatMap((observation) => {
      const { id, centre, measure } = observation
      const scale = scales.get(measure)
      return [
        ...(codes.has(centre) ? [] : [fault('input.unknown_centre', { observation: id, centre })]),
        ...(scale
          ? checkObservation(observation, scale)
          : [fault('input.unknown_measure', { observation: id, measure })]),
      ]
    }),
  ]
}

const fault = (code: ScoringFault['code'], params: ScoringFault['params']): ScoringFault => ({ code, params })

/** Each text that stands more than once, named once. */
function repeated(texts: readonly string[]): string[] {
  if (new Set(texts).size === texts.length) return []
  const seen = new Set<string>()
  const twice = new Set<string>()
  for (const text of texts) {
    if (seen.has(text)) twice.add(text)
    seen.add(text)
  }
  return [...twice]
}
