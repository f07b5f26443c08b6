import type { Level } from './compile-guide.ts'
import { add, divide, type Fraction, multiply, zero } from './fraction.ts'

/**
 * Weighted means of all nodes of a level, in double precision. Children without a score (NaN) leave the base.
 *
 * arithmetic: Σ w·s / Σ w; geometric: exp(Σ w·ln s / Σ w), 0 as soon as one weighted child is 0
 * (OECD/JRC, Handbook on Constructing Composite Indicators, 2008, section 6).
 *
 * @param values scores of all children of the level, beginning at `offset`
 * @param into gets the mean of each node, NaN when no weighted child has a score
 */
export function weightedMeans(level: Level, values: Float64Array, offset: number, into: Float64Array): void {
  const { starts, weights, geometric } = level
  let child = 0
  for (let node = 0; node < into.length; node += 1) {
    const end = starts[node + 1]!
    if (geometric[node] === 1) {
      into[node] = geometricMean(level, node, values, offset)
      child = end
      continue
    }
    let numerator = 0
    let denominator = 0
    for (; child < end; child += 1) {
      const value = values[offset + child]!
      // NaN is the one number below no other and not at or above 0: one comparison sorts it out.
      if (value >= 0) {
        const weight = weights[child]!
        numerator += weight * value
        denominator += weight
      }
    }
    into[node] = numerator / denominator
  }
}

function geometricMean(level: Level, node: number, values: Float64Array, offset: number): number {
  let logs = 0
  let denominator = 0
  for (let child = level.starts[node]!; child < level.starts[node + 1]!; child += 1) {
    const value = values[offset + child]!
    const weight = level.weights[child]!
    if (Number.isNaN(value) || weight === 0) continue
    logs += weight * Math.log(value)
    denominator += weight
  }
  return denominator === 0 ? Number.NaN : Math.exp(logs / denominator)
}

/** Numerator Σ w·s and denominator Σ w of an arithmetic mean, in double precision. */
export function weightedSums(level: Level, node: number, values: Float64Array) {
  let numerator = 0
  let denominator = 0
  for (let child = level.starts[node]!; child < level.starts[node + 1]!; child += 1) {
    const value = values[child]!
    if (Number.isNaN(value)) continue
    numerator += level.weights[child]! * value
    denominator += level.weights[child]!
  }
  return { numerator, denominator }
}

/** Exact numerator Σ w·s and denominator Σ w of an arithmetic mean. */
export interface ExactSums {
  readonly numerator: Fraction
  readonly denominator: Fraction
}

/** The same sums as fractions. `exactOf` gives a child's exact score, or null when it leaves the base. */
export function exactSums(
  level: Level,
  node: number,
  exactOf: (child: number) => Fraction | null,
): ExactSums {
  let numerator = zero
  let denominator = zero
  for (let child = level.starts[node]!; child < level.starts[node + 1]!; child += 1) {
    const value = exactOf(child)
    if (value === null) continue
    const weight = level.exactWeights[child] ?? zero
    numerator = add(numerator, multiply(weight, value))
    denominator = add(denominator, weight)
  }
  return { numerator, denominator }
}

/** numerator / denominator, or null when the base is empty. */
export const exactMean = ({ numerator, denominator }: ExactSums): Fraction | null =>
  denominator.n === 0n ? null : divide(numerator, denominator)
