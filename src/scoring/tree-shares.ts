import type { CompiledGuide, Level } from './compile-guide.ts'

/** Share of the whole (0 to 1) that each node carries when only some measures are in the base. */
export interface TreeShares {
  readonly measures: Float64Array
  readonly criteria: Float64Array
  readonly pillars: Float64Array
}

/** Splits each parent's share over its children that are in, by their weights; the share of the others is 0. */
function split(level: Level, parents: Float64Array, childIn: readonly boolean[]): Float64Array {
  const shares = new Float64Array(childIn.length)
  for (let node = 0; node + 1 < level.starts.length; node += 1) {
    const [from, to] = [level.starts[node]!, level.starts[node + 1]!]
    let total = 0
    for (let child = from; child < to; child += 1) if (childIn[child]) total += level.weights[child]!
    for (let child = from; child < to; child += 1) {
      if (childIn[child] && total > 0) shares[child] = (parents[node]! * level.weights[child]!) / total
    }
  }
  return shares
}

/** Which nodes of a level have a weighted child that is in. */
const anyIn = (level: Level, childIn: readonly boolean[]): boolean[] =>
  Array.from({ length: level.starts.length - 1 }, (_, node) =>
    childIn
      .slice(level.starts[node], level.starts[node + 1])
      .some((isIn, child) => isIn && level.weights[level.starts[node]! + child]! > 0),
  )

/**
 * Shares of all nodes, from the whole down, given which measures are in the base.
 *
 * @example two pillars of weights 3 and 1, all in → pillars [0.75, 0.25]
 */
export function treeShares(guide: CompiledGuide, measureIn: readonly boolean[]): TreeShares {
  const criterionIn = anyIn(guide.measureLevel, measureIn)
  const pillarIn = anyIn(guide.criterionLevel, criterionIn)
  const pillars = split(guide.pillarLevel, Float64Array.of(1), pillarIn)
  const criteria = split(guide.criterionLevel, pillars, criterionIn)
  return { pillars, criteria, measures: split(guide.measureLevel, criteria, measureIn) }
}
