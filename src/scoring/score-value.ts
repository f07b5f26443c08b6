import { add, compare, divide, type Fraction, fractionOf, multiply, subtract, zero } from './fraction.ts'
import type { NumberScale, PointsScale } from './guide.ts'

/** Points of a piecewise-linear scale in ascending order of value. */
const ascending = (points: NumberScale['points']) => [...points].sort((a, b) => a[0] - b[0])

/** A points scale is a straight line from its worst allowed value (0) to its best (1). */
function pointsOf(scale: NumberScale | PointsScale): NumberScale['points'] {
  if (scale.kind === 'number') return ascending(scale.points)
  const low = Math.min(...scale.allowed)
  const high = Math.max(...scale.allowed)
  const [atLow, atHigh] = scale.best === 'low' ? [1, 0] : [0, 1]
  return [
    [low, atLow],
    [high, atHigh],
  ]
}

/** A compiled scale of numbers: the score of a value, quickly and exactly. */
export interface ValueScale {
  readonly score: (value: number) => number
  readonly exactScore: (value: Fraction) => Fraction
  /** How many times larger than the score's own precision the error of the quick way can be. At least 1. */
  readonly condition: number
}

/**
 * Compiles a number or points scale: straight lines between the points, flat beyond both ends.
 *
 * @example compileScale({ kind: 'number', unit: 'min', points: [[5, 1], [15, 0.5], [30, 0]] }).score(10) // 0.75
 */
export function compileScale(scale: NumberScale | PointsScale): ValueScale {
  const points = pointsOf(scale)
  const exactPoints = points.map(([x, y]) => [fractionOf(x), fractionOf(y)] as const)
  return {
    score: (value) => interpolate(points, value),
    exactScore: (value) => interpolateExactly(exactPoints, value),
    condition: conditionOf(points),
  }
}

function interpolate(points: NumberScale['points'], value: number): number {
  const [firstX, firstY] = points[0]!
  if (value <= firstX) return firstY
  for (let i = 1; i < points.length; i += 1) {
    const [x0, y0] = points[i - 1]!
    const [x1, y1] = points[i]!
    if (value <= x1) return y0 + ((value - x0) / (x1 - x0)) * (y1 - y0)
  }
  return points.at(-1)![1]
}

function interpolateExactly(points: readonly (readonly [Fraction, Fraction])[], value: Fraction): Fraction {
  const [firstX, firstY] = points[0] ?? [zero, zero]
  if (compare(value, firstX) <= 0) return firstY
  for (let i = 1; i < points.length; i += 1) {
    const [x0, y0] = points[i - 1]!
    const [x1, y1] = points[i]!
    if (compare(value, x1) > 0) continue
    return add(y0, multiply(divide(subtract(value, x0), subtract(x1, x0)), subtract(y1, y0)))
  }
  return points.at(-1)![1]
}

/** Subtracting close values magnifies the error of a double by value / difference. */
function conditionOf(points: NumberScale['points']): number {
  let worst = 1
  for (let i = 1; i < points.length; i += 1) {
    const size = Math.max(Math.abs(points[i - 1]![0]), Math.abs(points[i]![0]))
    worst = Math.max(worst, size / (points[i]![0] - points[i - 1]![0]))
  }
  return worst
}
