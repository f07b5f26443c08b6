import type { ScoringFault } from './fault.ts'
import type { Guide } from './guide.ts'
import { placedCriteria, placedMeasures, placedPillars } from './walk-guide.ts'

interface Weighted {
  readonly code: string
  readonly weight?: number
}

/** Weights are numbers from 0 up, and of each family at least one is above 0, or there would be nothing to divide by. */
export function checkWeights(guide: Guide): ScoringFault[] {
  const families = [
    { path: '/pillars', code: guide.code, children: guide.pillars as readonly Weighted[] },
    ...placedPillars(guide).map(({ node, path }) => ({
      path: `${path}/criteria`,
      code: node.code,
      children: node.criteria,
    })),
    ...placedCriteria(guide).map(({ node, path }) => ({
      path: `${path}/measures`,
      code: node.code,
      children: node.measures,
    })),
  ]
  const zero = families.filter(
    ({ children }) => children.length > 0 && children.every(({ weight }) => weight === 0),
  )
  return [
    ...zero.map(({ path, code }) => ({ code: 'guide.zero_weights' as const, path, params: { code } })),
    ...badWeights(guide),
    ...badThresholds(guide),
  ]
}

function badWeights(guide: Guide): ScoringFault[] {
  const all = [...placedPillars(guide), ...placedCriteria(guide), ...placedMeasures(guide)]
  return all
    .filter(({ node: { weight = 1 } }) => !(Number.isFinite(weight) && weight >= 0))
    .map(({ node, path }) => ({
      code: 'guide.bad_weight',
      path: `${path}/weight`,
      params: { code: node.code, weight: String(node.weight) },
    }))
}

function badThresholds(guide: Guide): ScoringFault[] {
  return placedCriteria(guide)
    .filter(({ node: { fulfilledAt = 1 } }) => !(fulfilledAt > 0 && fulfilledAt <= 1))
    .map(({ node, path }) => ({
      code: 'guide.threshold_range',
      path: `${path}/fulfilledAt`,
      params: { code: node.code, value: String(node.fulfilledAt) },
    }))
}
