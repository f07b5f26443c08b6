import { buildTree } from './build-tree.ts'
import type { Centre } from './centre.ts'
import { checkInput } from './check-input.ts'
import { classify } from './classify.ts'
import { fillCohortFigures, type Member } from './cohort-figures.ts'
import { type CompiledGuide, compileGuide } from './compile-guide.ts'
import { computeFigures } from './compute-figures.ts'
import { ScoringError } from './fault.ts'
import type { Guide } from './guide.ts'
import type { Observation } from './observation.ts'
import { readCentre } from './read-centre.ts'
import { type CentreScore, type Evaluation, FORMULA } from './result.ts'

export interface EvaluationInput {
  /** A guide found sound by `checkGuide`. */
  readonly guide: Guide
  readonly centres: readonly Centre[]
  readonly observations: readonly Observation[]
}

export interface EvaluationOptions {
  /** Called after each centre with the number done, for a progress bar. */
  readonly onProgress?: (done: number, total: number) => void
}

const byCode = (a: Centre, b: Centre) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0)

/**
 * From a guide and evidence to scores and classes with their proof. The order of the input never matters, and the same
 * input gives the same output on every machine: nothing here reads a clock, a locale or a random number.
 *
 * @returns one score per centre, sorted by code
 * @throws ScoringError with everything wrong with the input; nothing is guessed
 */
export function evaluate(
  { guide, centres, observations }: EvaluationInput,
  options: EvaluationOptions = {},
): Evaluation {
  const faults = checkInput(guide, centres, observations)
  if (faults.length > 0) throw new ScoringError(faults)
  const compiled = compileGuide(guide)
  const index = indexObservations(compiled, observations)
  const sorted = [...centres].sort(byCode)
  const members = sorted.map((centre, done) => {
    const member = scoreMember(compiled, centre, index.get(centre.code) ?? new Map())
    options.onProgress?.(done + 1, sorted.length)
    return member
  })
  return { formula: FORMULA, centres: classifyMembers(compiled, members) }
}

/** Scores one centre alone: its tree and figures, before it is compared with others. */
export function scoreMember(
  guide: CompiledGuide,
  centre: Centre,
  observations: ReadonlyMap<number, readonly Observation[]>,
  withIntervals = true,
): Member {
  const tree = buildTree(guide, readCentre(guide, centre, observations, withIntervals))
  return { centre, tree, figures: computeFigures(guide, centre, tree), cohort: {} }
}

/** Compares and classifies centres that have been scored alone. */
export function classifyMembers(guide: CompiledGuide, members: readonly Member[]): CentreScore[] {
  const fresh = members.map((member) => ({ ...member, cohort: {} }))
  fillCohortFigures(guide, fresh)
  return fresh.map((member) => ({
    ...member.tree,
    figures: member.figures,
    cohort: member.cohort,
    ...classify(guide.guide, member),
  }))
}

/** Observations by centre, then by position of the measure in the guide. */
export function indexObservations(
  guide: CompiledGuide,
  observations: readonly Observation[],
): Map<string, Map<number, Observation[]>> {
  const index = new Map<string, Map<number, Observation[]>>()
  for (const observation of observations) {
    const measure = guide.measureAt.get(observation.measure) ?? -1
    const measures = index.get(observation.centre) ?? new Map<number, Observation[]>()
    const list = measures.get(measure) ?? []
    list.push(observation)
    measures.set(measure, list)
    index.set(observation.centre, measures)
  }
  return index
}
