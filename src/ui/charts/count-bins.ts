import type { Threshold } from './drawing.ts'
import { isPresent } from './present.ts'

/** One bar: a stretch of values and how many lie in it. `zone` counts the thresholds below it. */
export interface Bin {
  readonly from: number
  readonly to: number
  readonly count: number
  readonly zone: number
}

interface BinOptions {
  readonly binWidth: number
  readonly thresholds?: readonly Threshold[]
  readonly includes?: 'lower' | 'upper'
  readonly domain?: readonly [number, number]
}

/** Values this close to an edge, in widths of a bar, stand on it: binary fractions cannot do better. */
const onEdge = 1e-9
const mostBins = 200

/**
 * Counts values by stretches of equal width. The edges are multiples of the width; the last stretch (with
 * `includes: 'upper'` the first) holds both of its edges. No values, no bins.
 *
 * @throws RangeError when the width is not above 0, makes more than 200 bins, or a threshold is not at an edge
 * @example countBins([0.5, 0.6, 0.6], { binWidth: 0.5 }).bins // [{ from: 0.5, to: 1, count: 3, zone: 0 }]
 */
export function countBins(
  values: readonly (number | null)[],
  { binWidth, thresholds = [], includes = 'lower', domain }: BinOptions,
): { readonly bins: readonly Bin[]; readonly missing: number } {
  if (!(binWidth > 0)) throw new RangeError('the width of a bar is above 0')
  const present = values.filter(isPresent)
  const missing = values.length - present.length
  if (present.length === 0) return { bins: [], missing }
  const steps = [...present, ...(domain ?? []), ...thresholds.map(({ value }) => value)].map(
    (v) => v / binWidth,
  )
  const first = Math.floor(Math.min(...steps) + onEdge)
  const last = Math.max(Math.ceil(Math.max(...steps) - onEdge), first + 1)
  if (last - first > mostBins) throw new RangeError(`more than ${mostBins} bars`)
  const counts = countPlaces(present, { binWidth, includes, first, last })
  const edges = thresholds.map((threshold) => edgeOf(threshold, binWidth))
  const bins = counts.map((count, index) => ({
    from: tidy((first + index) * binWidth),
    to: tidy((first + index + 1) * binWidth),
    count,
    zone: edges.filter((edge) => edge <= first + index).length,
  }))
  return { bins, missing }
}

function countPlaces(
  values: readonly number[],
  grid: { binWidth: number; includes: 'lower' | 'upper'; first: number; last: number },
): number[] {
  const counts = new Array<number>(grid.last - grid.first).fill(0)
  for (const value of values) {
    const step = value / grid.binWidth - grid.first
    const place = grid.includes === 'lower' ? Math.floor(step + onEdge) : Math.ceil(step - onEdge) - 1
    const inside = Math.min(Math.max(place, 0), counts.length - 1)
    counts[inside] = counts[inside]! + 1
  }
  return counts
}

function edgeOf({ value }: Threshold, binWidth: number): number {
  const edge = Math.round(value / binWidth)
  if (Math.abs(value / binWidth - edge) > onEdge)
    throw new RangeError(`the line at ${value} cuts a bar in two`)
  return edge
}

const tidy = (value: number): number => Number(value.toPrecision(12))
