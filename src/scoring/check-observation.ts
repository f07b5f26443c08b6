import type { ScoringFault } from './fault.ts'
import type { Guide, Scale } from './guide.ts'
import type { Observation } from './observation.ts'

type Code = ScoringFault['code']

/** What is wrong with a value on its scale, or null. A mean of several answers (n > 1) may lie between the allowed points. */
function valueFault(scale: Scale, value: number | string, n: number): [Code, string] | null {
  if (scale.kind === 'levels') {
    const codes = scale.levels.map(({ code }) => code)
    return codes.includes(String(value)) ? null : ['input.unknown_level', codes.join(' ')]
  }
  if (typeof value !== 'number' || !Number.isFinite(value)) return ['input.value_not_number', '']
  if (scale.kind === 'number') {
    const [low, high] = [scale.min ?? Number.NEGATIVE_INFINITY, scale.max ?? Number.POSITIVE_INFINITY]
    return value >= low && value <= high ? null : ['input.value_out_of_range', `${low} … ${high}`]
  }
  const between = value >= Math.min(...scale.allowed) && value <= Math.max(...scale.allowed)
  return scale.allowed.includes(value) || (n > 1 && between)
    ? null
    : ['input.value_not_allowed', scale.allowed.join(' ')]
}

const isTime = (text: string) => !Number.isNaN(Date.parse(text))

/**
 * Everything wrong with one observation, seen with the scale of its measure. Empty when it can be scored.
 *
 * @example checkObservation({ …, value: 'maybe' }, yesno) // [{ code: 'input.unknown_level', params: { … allowed: 'yes no' } }]
 */
export function checkObservation(observation: Observation, scale: Scale): ScoringFault[] {
  const { id, measure, value, notApplicable, n, variance, observedAt, stage = 'final' } = observation
  const found: [Code, string | number, string][] = []
  if (value === null && notApplicable === null) found.push(['input.value_missing', '', ''])
  if (value !== null && notApplicable !== null) found.push(['input.value_and_not_applicable', value, ''])
  if (!(Number.isSafeInteger(n) && n >= 1)) found.push(['input.bad_n', n, ''])
  if (variance !== null && !(variance >= 0 && Number.isFinite(variance))) {
    found.push(['input.bad_variance', variance, ''])
  }
  if (observedAt !== null && !isTime(observedAt)) found.push(['input.bad_time', observedAt, ''])
  if (stage !== 'final' && stage !== 'initial') found.push(['input.bad_stage', stage, 'initial final'])
  const fault = value === null ? null : valueFault(scale, value, n)
  if (fault && value !== null) found.push([fault[0], value, fault[1]])
  return found.map(([code, given, allowed]) => ({
    code,
    params: { observation: id, measure, value: typeof given === 'number' ? String(given) : given, allowed },
  }))
}

/** The scale of each measure, by the measure's code. */
export const scalesByMeasure = (guide: Guide): ReadonlyMap<string, Scale> =>
  new Map(
    guide.pillars.flatMap(({ criteria }) =>
      criteria.flatMap(({ measures }) =>
        measures.flatMap((measure) => {
          const scale = guide.scales[measure.scale]
          return scale ? [[measure.code, scale] as const] : []
        }),
      ),
    ),
  )
