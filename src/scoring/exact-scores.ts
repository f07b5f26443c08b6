import type { CompiledGuide } from './compile-guide.ts'
import type { Fraction } from './fraction.ts'
import { type ExactSums, exactMean, exactSums } from './weighted-mean.ts'

/** Exact score of a measure at one centre, or null when it leaves the base. */
export type ExactMeasure = (measure: number) => Fraction | null

/** The exact sums behind each node of one centre's tree; only for guides whose means are all arithmetic. */
export interface ExactScores {
  readonly criterion: (index: number) => ExactSums
  readonly pillar: (index: number) => ExactSums
  readonly overall: () => ExactSums
}

/** Computes a centre's tree in fractions, from the measures up. Slow, and asked for only where a rounding hangs on it. */
export function exactScores(guide: CompiledGuide, measure: ExactMeasure): ExactScores {
  const criterion = (index: number) => exactSums(guide.measureLevel, index, measure)
  const pillar = (index: number) =>
    exactSums(guide.criterionLevel, index, (child) => exactMean(criterion(child)))
  const overall = () => exactSums(guide.pillarLevel, 0, (child) => exactMean(pillar(child)))
  return { criterion, pillar, overall }
}
