import type { Guide } from '#scoring/guide.ts'
import type { Observation } from '#scoring/observation.ts'
import { cycles, type SampleCycle } from './cycles.ts'
import { makeEarlierEdition } from './earlier-edition.ts'
import { observeCentre } from './observations.ts'
import { rankQuality } from './quality.ts'
import { makeRegistry, type SampleCentre } from './registry.ts'

/** The seed of the programme that is shipped. */
export const SEED = 20261121

export interface SampleEvaluation {
  readonly cycle: SampleCycle
  readonly guide: Guide
  readonly centres: readonly SampleCentre[]
  readonly observations: readonly Observation[]
}

export interface Sample {
  readonly centres: readonly SampleCentre[]
  readonly evaluations: readonly SampleEvaluation[]
}

/**
 * The whole invented programme: the same guide and seed always give the same bytes.
 *
 * @param guide the guide of the last cycle; earlier cycles use an earlier edition made from it
 */
export function makeSample(guide: Guide, seed: number = SEED): Sample {
  const centres = makeRegistry(seed)
  const standing = rankQuality(seed, centres)
  const evaluations = cycles.map((cycle) => {
    const edition = cycle === cycles.at(-1) ? guide : makeEarlierEdition(guide)
    const enrolled = centres.filter((centre) => centre.cycles.includes(cycle.id))
    const observations = enrolled.flatMap((centre) =>
      observeCentre(
        { seed, guide: edition, centre, cycle: cycle.id, standing: standing(centre, cycle.id) },
        cycle,
      ),
    )
    return { cycle, guide: edition, centres: enrolled, observations }
  })
  return { centres, evaluations }
}
