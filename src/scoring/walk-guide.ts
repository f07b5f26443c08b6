import type { Criterion, Guide, Measure, Pillar } from './guide.ts'

/** A node of the guide with its JSON pointer. */
export interface Placed<T> {
  readonly node: T
  readonly path: string
}

export const placedPillars = (guide: Guide): Placed<Pillar>[] =>
  guide.pillars.map((node, index) => ({ node, path: `/pillars/${index}` }))

export const placedCriteria = (guide: Guide): Placed<Criterion>[] =>
  placedPillars(guide).flatMap(({ node, path }) =>
    node.criteria.map((criterion, index) => ({ node: criterion, path: `${path}/criteria/${index}` })),
  )

export const placedMeasures = (guide: Guide): Placed<Measure>[] =>
  placedCriteria(guide).flatMap(({ node, path }) =>
    node.measures.map((measure, index) => ({ node: measure, path: `${path}/measures/${index}` })),
  )
