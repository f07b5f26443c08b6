import type { Guide, Operator } from './guide.ts'
import { fixedPaths, splitPath } from './read-path.ts'

/** The numbers that are still possible: from low to high, each end in or out, less some single points. */
export interface Range {
  readonly low: number
  readonly high: number
  readonly lowIn: boolean
  readonly highIn: boolean
  readonly except: readonly number[]
}

const between = (low: number, high: number): Range => ({ low, high, lowIn: true, highIn: true, except: [] })

export const wholeRange = between(Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY)
const share = between(0, 1)
const count = between(0, Number.POSITIVE_INFINITY)
const counts = new Set([
  'critical.failed',
  'critical.missing',
  'critical.applicable',
  'core.fulfilled',
  'core.applicable',
])

/** What a figure can be at all: scores and fulfilments are shares, counts are not negative, ranks begin at 1. */
export function rangeOfFigure(guide: Guide, figure: string): Range {
  if (counts.has(figure)) return count
  if (fixedPaths.includes(figure) || splitPath(figure) !== null) return share
  const cohort = guide.cohortFigures?.find(({ name }) => figure === `cohort.${name}`)
  if (cohort?.take === 'rank') return between(1, Number.POSITIVE_INFINITY)
  return cohort?.take === 'percentile' ? share : wholeRange
}

const above = (range: Range, low: number, lowIn: boolean): Range =>
  low > range.low || (low === range.low && !lowIn) ? { ...range, low, lowIn } : range

const below = (range: Range, high: number, highIn: boolean): Range =>
  high < range.high || (high === range.high && !highIn) ? { ...range, high, highIn } : range

/** The part of a range that fulfils `op value`. @example narrow(0…1, '>', 0.9) // above 0.9 up to 1 */
export function narrow(range: Range, op: Operator, value: number): Range {
  switch (op) {
    case '>':
      return above(range, value, false)
    case '>=':
      return above(range, value, true)
    case '<':
      return below(range, value, false)
    case '<=':
      return below(range, value, true)
    case '==':
      return below(above(range, value, true), value, true)
    case '!=':
      return { ...range, except: [...range.except, value] }
  }
}

/** True when no number is left. */
export function isEmpty({ low, high, lowIn, highIn, except }: Range): boolean {
  if (low > high) return true
  return low === high && (!lowIn || !highIn || except.includes(low))
}

/** True when every number of `inner` is in `outer`. */
export function isWithin(inner: Range, outer: Range): boolean {
  const lowFits = inner.low > outer.low || (inner.low === outer.low && (outer.lowIn || !inner.lowIn))
  const highFits = inner.high < outer.high || (inner.high === outer.high && (outer.highIn || !inner.highIn))
  const holes = outer.except.every(
    (hole) => inner.except.includes(hole) || isEmpty(narrow(inner, '==', hole)),
  )
  return lowFits && highFits && holes
}
