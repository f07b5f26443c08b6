import { tInterval } from '#stats/t-interval.ts'
import { wilsonInterval } from '#stats/wilson-interval.ts'
import type { Reading } from './combine-values.ts'
import type { CompiledScale } from './compile-guide.ts'
import { roundShare } from './round-share.ts'

/** A reading with what is known of its spread. */
export interface SpreadReading extends Reading {
  readonly variance: number | null
}

/**
 * Variance of single answers, pooled over readings: within each (its own variance) and between their means.
 * Null when a reading of several answers does not say its variance.
 */
function pooledVariance(readings: readonly SpreadReading[], mean: number, n: number): number | null {
  let squares = 0
  for (const { value, n: size, variance } of readings) {
    if (size > 1 && variance === null) return null
    squares += (size - 1) * (variance ?? 0) + size * (value - mean) ** 2
  }
  return n < 2 ? null : squares / (n - 1)
}

/**
 * 95 % interval of a measure's score: Wilson's for yes/no scales, Student's t otherwise, cut to the scale; with the finite
 * population correction when the size of the population is known. Null where the observations allow none (one value without
 * variance, or a combination other than the mean).
 *
 * @param mean the combined value
 * @param population size of the population sampled, or null for an endless one
 */
export function scoreInterval(
  scale: CompiledScale,
  readings: readonly SpreadReading[],
  mean: number,
  population: number | null,
): readonly [number, number] | null {
  const n = readings.reduce((sum, reading) => sum + reading.n, 0)
  const size = population ?? undefined
  if (scale.kind === 'levels' && scale.binary) {
    const { low, high } = wilsonInterval(Math.min(n, Math.max(0, mean * n)), n, 0.95, size)
    return [roundShare(low), roundShare(high)]
  }
  const interval = tInterval(mean, pooledVariance(readings, mean, n), n, { population: size })
  if (interval === null) return null
  const score = scale.kind === 'levels' ? (value: number) => Math.min(1, Math.max(0, value)) : scale.score
  const ends = [score(interval.low), score(interval.high)].map((end) => roundShare(end))
  return [Math.min(...ends), Math.max(...ends)]
}
