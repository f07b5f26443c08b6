import type { Guide, Scale } from '#scoring/guide.ts'

/** What an observation must fit: the measure it is of, the instrument that observes it and the scale of its value. */
export interface ObservedMeasure {
  readonly code: string
  readonly instrument: string
  readonly scale: Scale
}

/** The measures of a guide by code. A measure whose scale the guide does not have is left to the guide's own check. */
export function indexMeasures(guide: Guide): ReadonlyMap<string, ObservedMeasure> {
  const index = new Map<string, ObservedMeasure>()
  for (const pillar of guide.pillars) {
    for (const criterion of pillar.criteria) {
      for (const { code, instrument, scale: name } of criterion.measures) {
        const scale = Object.hasOwn(guide.scales, name) ? guide.scales[name] : undefined
        if (scale !== undefined) index.set(code, { code, instrument, scale })
      }
    }
  }
  return index
}
