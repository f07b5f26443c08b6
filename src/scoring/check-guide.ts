import { checkCategories } from './check-categories.ts'
import { checkExpressions } from './check-expressions.ts'
import { checkScales } from './check-scales.ts'
import { checkStructure } from './check-structure.ts'
import { checkWeights } from './check-weights.ts'
import type { ScoringFault } from './fault.ts'
import type { Guide } from './guide.ts'

/**
 * Everything that would make a guide impossible or senseless to score, with the place in the document. Empty when sound.
 * Expects a document that fits the JSON Schema.
 *
 * @example checkGuide({ …, pillars: [{ …, weight: 0 }] }) // [{ code: 'guide.zero_weights', path: '/pillars', … }]
 */
export function checkGuide(guide: Guide): ScoringFault[] {
  return [
    ...checkStructure(guide),
    ...checkScales(guide),
    ...checkWeights(guide),
    ...checkExpressions(guide),
    ...checkCategories(guide),
  ]
}
