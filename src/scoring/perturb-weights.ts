import type { Random } from '#stats/random.ts'
import type { CompiledGuide, Level } from './compile-guide.ts'

/**
 * The same guide with every weight multiplied by its own draw from 1 − spread to 1 + spread: what another reasonable
 * committee might have decided. Used for stability only, so its scores are rounded from doubles.
 */
export function perturbWeights(guide: CompiledGuide, spread: number, random: Random): CompiledGuide {
  const perturb = (level: Level): Level => ({
    ...level,
    weights: level.weights.map((weight) => weight * (1 + spread * (2 * random.uniform() - 1))),
  })
  return {
    ...guide,
    exact: false,
    pillarLevel: perturb(guide.pillarLevel),
    criterionLevel: perturb(guide.criterionLevel),
    measureLevel: perturb(guide.measureLevel),
  }
}
