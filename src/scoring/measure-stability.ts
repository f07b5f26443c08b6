import { createRandom, type Random } from '#stats/random.ts'
import { ranks } from '#stats/ranks.ts'
import type { Centre } from './centre.ts'
import type { Member } from './cohort-figures.ts'
import { type CompiledGuide, compileGuide } from './compile-guide.ts'
import { classifyMembers, type EvaluationInput, indexObservations, scoreMember } from './evaluate.ts'
import type { Observation } from './observation.ts'
import { perturbWeights } from './perturb-weights.ts'
import { resampleObservations } from './resample-observations.ts'
import { roundShare } from './round-share.ts'
import { selectStage } from './select-stage.ts'

export interface StabilityOptions {
  /** How many times the evaluation is run again, from 1. */
  readonly runs: number
  /** The same seed gives the same result, for ever. */
  readonly seed: number
  /** Every weight moves by up to this share of itself, 0 up to 1. Default 0.25. */
  readonly weightSpread?: number
  readonly onProgress?: (done: number, total: number) => void
}

export interface CentreStability {
  readonly centre: string
  /** Share of runs in each category, most frequent first; null is "no category". */
  readonly categories: readonly { readonly category: string | null; readonly share: number }[]
  /** Rank by overall score, 1 the highest: the middle 90 % of runs. Null when the centre has no score. */
  readonly rank: { readonly low: number; readonly high: number } | null
}

export interface Stability {
  readonly runs: number
  readonly seed: number
  readonly weightSpread: number
  readonly centres: readonly CentreStability[]
}

/**
 * How far each class would hold under other samples and other weights: every run draws the observations again and moves
 * all weights, then classifies all centres anew. Never changes a class; it is shown beside it.
 * (OECD/JRC, Handbook on Constructing Composite Indicators, 2008, section 7: uncertainty analysis.)
 */
export function measureStability(input: EvaluationInput, options: StabilityOptions): Stability {
  const { runs, seed, weightSpread = 0.25 } = options
  const guide = compileGuide(input.guide)
  const random = createRandom(seed)
  const centres = [...input.centres].sort((a, b) => (a.code < b.code ? -1 : 1))
  const sampler = makeSampler(guide, input.observations)
  const tallies = centres.map(() => ({ categories: new Map<string | null, number>(), ranks: [] as number[] }))
  for (let run = 0; run < runs; run += 1) {
    const perturbed = perturbWeights(guide, weightSpread, random)
    const members = centres.map((centre) => scoreMember(perturbed, centre, sampler(centre, random), false))
    classifyMembers(perturbed, members).forEach(({ category }, index) => {
      const { categories } = tallies[index]!
      categories.set(category, (categories.get(category) ?? 0) + 1)
    })
    ranksOf(members).forEach((rank, index) => {
      if (rank !== null) tallies[index]!.ranks.push(rank)
    })
    options.onProgress?.(run + 1, runs)
  }
  return {
    runs,
    seed,
    weightSpread,
    centres: centres.map(({ code }, index) => ({ centre: code, ...summarise(tallies[index]!, runs) })),
  }
}

type Sampler = (centre: Centre, random: Random) => ReadonlyMap<number, readonly Observation[]>

/** Draws a centre's observations again; ordered by id, so that the order of the input takes no part. */
function makeSampler(guide: CompiledGuide, observations: readonly Observation[]): Sampler {
  const sorted = [...observations].sort((a, b) => (a.id < b.id ? -1 : 1))
  const index = indexObservations(guide, sorted)
  const limits = guide.measures.map(({ measure }) => limitsOf(guide, measure.scale))
  return (centre, random) => {
    const drawn = new Map<number, readonly Observation[]>()
    const own = index.get(centre.code)
    guide.measures.forEach((_, at) => {
      const list = own?.get(at)
      if (!list) return
      const { counted } = selectStage(guide.guide.stage ?? 'final', list)
      drawn.set(at, resampleObservations(counted, limits[at]!, random))
    })
    return drawn
  }
}

/** The values a scale can take, so that a moved mean stays possible. */
function limitsOf({ guide }: CompiledGuide, code: string): readonly [number, number] {
  const scale = guide.scales[code]
  if (scale?.kind === 'points') return [Math.min(...scale.allowed), Math.max(...scale.allowed)]
  if (scale?.kind !== 'number') return [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]
  return [scale.min ?? Number.NEGATIVE_INFINITY, scale.max ?? Number.POSITIVE_INFINITY]
}

function ranksOf(members: readonly Member[]): (number | null)[] {
  const scored = members.flatMap(({ tree }) => (tree.overall.score === null ? [] : [tree.overall.score]))
  const all = ranks(scored)
  let next = 0
  return members.map(({ tree }) => (tree.overall.score === null ? null : (all[next++] ?? null)))
}

function summarise(
  tally: { readonly categories: ReadonlyMap<string | null, number>; readonly ranks: number[] },
  runs: number,
): Omit<CentreStability, 'centre'> {
  const categories = [...tally.categories]
    .map(([category, count]) => ({ category, share: roundShare(count / runs) }))
    .sort((a, b) => b.share - a.share || (String(a.category) < String(b.category) ? -1 : 1))
  const sorted = [...tally.ranks].sort((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!
  return { categories, rank: sorted.length === 0 ? null : { low: at(0.05), high: at(0.95) } }
}
