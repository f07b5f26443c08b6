import type { Centre } from './centre.ts'
import type { CompiledGuide } from './compile-guide.ts'

/** What the expressions of a guide read beside scores. */
export interface TrialNeeds {
  /** Whether any reads a measure's value or how often something was observed. */
  readonly detail: boolean
  /** Those of a centre's attributes that some expression names; all where one reads the centre as a whole. */
  readonly attributesOf: (centre: Centre) => Centre['attributes']
}

/**
 * What of a centre and its measures the figures of a guide need, so that nothing else has to leave the server.
 *
 * @example a guide whose only figure is `instruments.mystery.score` → { detail: false, … }, no attribute
 */
export function trialNeeds(guide: CompiledGuide): TrialNeeds {
  const expressions = [
    ...guide.figures.map(({ expression }) => expression),
    ...guide.cohortFigures.flatMap(({ among, by }) => [among, by]),
  ].filter((expression) => expression !== null)
  const paths = expressions.flatMap((expression) => expression.paths)
  const named = paths
    .filter(([head]) => head === 'centre')
    .map(([, field, inner]) => (field === 'attributes' ? inner : field))
  return {
    detail: paths.some(
      ([head, , field]) =>
        head === 'measures' || head === 'measure' || (head === 'instruments' && field !== 'score'),
    ),
    attributesOf: ({ attributes }) =>
      named.includes(undefined)
        ? attributes
        : Object.fromEntries(Object.entries(attributes).filter(([name]) => named.includes(name))),
  }
}
