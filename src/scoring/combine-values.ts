import { median } from '#stats/median.ts'
import { add, compare, divide, type Fraction, fractionOf, multiply, zero } from './fraction.ts'
import type { Combine } from './guide.ts'

/** One observation as the numbers that combining needs. */
export interface Reading {
  readonly value: number
  readonly n: number
  readonly observedAt: string | null
}

/** The moments sort as text once they are written alike; what has no time counts as earliest. */
const instant = ({ observedAt }: Reading) =>
  observedAt === null ? Number.NEGATIVE_INFINITY : Date.parse(observedAt)

/** The latest reading; of several at the same moment the last in the order given (which is by id). */
const latest = (readings: readonly Reading[]) =>
  readings.reduce((best, reading) => (instant(reading) >= instant(best) ? reading : best))

/**
 * Makes one value of several: the mean weighs each by its n; median, min, max, last and sum count each once.
 *
 * @param readings at least one, in a fixed order
 * @example combineValues('mean', [{ value: 4, n: 30, … }, { value: 5, n: 10, … }]) // 4.25
 */
export function combineValues(combine: Combine, readings: readonly Reading[]): number {
  const values = readings.map(({ value }) => value)
  const total = (items: readonly number[]) => items.reduce((sum, item) => sum + item, 0)
  switch (combine) {
    case 'mean':
      return total(readings.map(({ value, n }) => value * n)) / total(readings.map(({ n }) => n))
    case 'median':
      return median(values) ?? Number.NaN
    case 'min':
      return Math.min(...values)
    case 'max':
      return Math.max(...values)
    case 'last':
      return latest(readings).value
    case 'sum':
      return total(values)
  }
}

const exactSum = (fractions: readonly Fraction[]) => fractions.reduce(add, zero)

function exactMedian(values: readonly Fraction[]): Fraction {
  const sorted = [...values].sort(compare)
  const middle = sorted[Math.floor((sorted.length - 1) / 2)] ?? zero
  return divide(add(middle, sorted[Math.ceil((sorted.length - 1) / 2)] ?? zero), fractionOf(2))
}

/** The same value as a fraction. */
export function combineExactly(combine: Combine, readings: readonly Reading[]): Fraction {
  const values = readings.map(({ value }) => fractionOf(value))
  if (combine === 'mean') {
    const weighted = readings.map(({ value, n }) => multiply(fractionOf(value), fractionOf(n)))
    return divide(exactSum(weighted), exactSum(readings.map(({ n }) => fractionOf(n))))
  }
  if (combine === 'median') return exactMedian(values)
  if (combine === 'sum') return exactSum(values)
  return fractionOf(combineValues(combine, readings))
}
