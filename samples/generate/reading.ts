import type { LevelsScale, NumberScale, PointsScale, Scale } from '#scoring/guide.ts'
import { compileScale } from '#scoring/score-value.ts'
import type { Draw } from './draw.ts'

/** A value on a scale, and the score (0 to 1) it is worth. */
export interface Reading {
  readonly value: number | string
  readonly score: number
}

/**
 * A value worth about `wanted` (0 to 1). Between two levels or allowed points, chance decides: the nearer the likelier.
 *
 * @example on yes/no, wanted 0.9 gives "yes" nine times in ten
 */
export function readNear(scale: Scale, wanted: number, draw: Draw): Reading {
  const target = Math.min(1, Math.max(0, wanted))
  if (scale.kind === 'number') return readNumber(scale, target)
  const steps = stepsOf(scale)
  const above = steps.findIndex((step) => step.score >= target)
  const upper = steps[above]
  const lower = steps[above - 1]
  if (!upper) return steps.at(-1)!
  if (!lower) return upper
  return draw.chance((target - lower.score) / (upper.score - lower.score)) ? upper : lower
}

/** The next better (or worse) value; null at the end of the scale. */
export function stepFrom(scale: Scale, reading: Reading, direction: 1 | -1): Reading | null {
  if (scale.kind === 'number') {
    if (direction === 1 ? reading.score >= 1 : reading.score <= 0) return null
    return readNumber(scale, Math.min(1, Math.max(0, reading.score + direction * 0.1)))
  }
  const steps = stepsOf(scale)
  if (direction === 1) return steps.find((step) => step.score > reading.score) ?? null
  return steps.findLast((step) => step.score < reading.score) ?? null
}

/** Values of a scale from the worst to the best; of equal ones, the first. */
function stepsOf(scale: LevelsScale | PointsScale): Reading[] {
  const all =
    scale.kind === 'levels'
      ? scale.levels.map(({ code, score }) => ({ value: code, score }))
      : scale.allowed.map((value) => ({ value, score: compileScale(scale).score(value) }))
  return all
    .sort((a, b) => a.score - b.score)
    .filter((step, index, list) => index === 0 || step.score > list[index - 1]!.score)
}

/** The number on the line between two points of the scale that is worth the score, as finely as people measure it. */
function readNumber(scale: NumberScale, target: number): Reading {
  const points = [...scale.points].sort((a, b) => a[0] - b[0])
  const value = roundMeasured(scale, valueAt(points, target))
  return { value, score: compileScale(scale).score(value) }
}

function valueAt(points: readonly (readonly [number, number])[], target: number): number {
  for (let index = 1; index < points.length; index += 1) {
    const [fromX, fromY] = points[index - 1]!
    const [toX, toY] = points[index]!
    const inside = target >= Math.min(fromY, toY) && target <= Math.max(fromY, toY)
    if (inside && fromY !== toY) return fromX + ((target - fromY) / (toY - fromY)) * (toX - fromX)
  }
  const best = points.reduce((a, b) => (Math.abs(b[1] - target) < Math.abs(a[1] - target) ? b : a))
  return best[0]
}

function roundMeasured(scale: NumberScale, value: number): number {
  const xs = scale.points.map(([x]) => x)
  const span = Math.max(...xs) - Math.min(...xs)
  const decimals = span <= 12 ? 2 : 1
  const rounded = Number(value.toFixed(decimals))
  return Math.min(scale.max ?? Infinity, Math.max(scale.min ?? -Infinity, rounded))
}
