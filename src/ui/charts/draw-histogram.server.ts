import { type Markish, rectY, ruleY, text } from '@observablehq/plot'
import { composeDrawing } from './compose-drawing.server.ts'
import { type Bin, countBins } from './count-bins.ts'
import type { ChartOptions, Drawing, Threshold } from './drawing.ts'
import { type Frame, placeMargins } from './frame.ts'
import { thresholdLines, thresholdRoom } from './threshold-lines.ts'
import { valueAxis, valueScale } from './value-axis.ts'
import { chartWords } from './words.ts'

export interface HistogramOptions extends ChartOptions {
  readonly words: {
    /** What is measured. */
    readonly value: string
    /** What is counted. */
    readonly count: string
  }
  /** Width of one bar, in units of the values. */
  readonly binWidth: number
  /** Must stand at edges of bars. */
  readonly thresholds?: readonly Threshold[]
  /** The edge that belongs to a bar: `lower` (default, from … to below …) or `upper` (above … to …). */
  readonly includes?: 'lower' | 'upper'
  /** Values the axis shows at least; it grows where values lie outside. */
  readonly domain?: readonly [number, number]
}

/**
 * How values are spread: a bar for each stretch of values, counted from zero, with the lines that divide them.
 *
 * @param values null and NaN are counted apart, in the table
 * @throws RangeError when a threshold stands inside a bar, so that the bar would belong to both of its sides
 * @example drawHistogram([0.71, 0.93], { …, binWidth: 0.05, thresholds: [{ value: 0.9, label: 'High band' }] })
 */
export function drawHistogram(values: readonly (number | null)[], options: HistogramOptions): Drawing {
  const { bins, missing } = countBins(values, options)
  const table = tabulate(bins, missing, options)
  if (bins.length === 0) return composeDrawing(options, table, null)
  return composeDrawing(options, table, (frame) => {
    const thresholds = options.thresholds ?? []
    const domain: [number, number] = [bins[0]!.from, bins.at(-1)!.to]
    return {
      height: (frame.narrow ? 230 : 270) + thresholdRoom(thresholds),
      ...placeMargins(frame, { start: 20, end: 20, top: 26 + thresholdRoom(thresholds), bottom: 46 }),
      x: valueScale(frame, domain),
      y: { axis: null, domain: [0, Math.max(...bins.map((bin) => bin.count), 1)] },
      marks: [
        ...bars(frame, bins, options),
        ...thresholdLines(frame, thresholds, { domain, across: frame.width - 40, above: 18 }),
      ],
    }
  })
}

function bars(frame: Frame, bins: readonly Bin[], options: HistogramOptions): Markish[] {
  const count = options.formatCount ?? options.format
  const counted = bins.filter((bin) => bin.count > 0)
  return [
    ...valueAxis(frame, {
      anchor: 'bottom',
      format: options.formatTick ?? options.format,
      label: options.words.value,
      grid: false,
    }),
    rectY(counted, {
      x1: 'from',
      x2: 'to',
      y: 'count',
      inset: 0.75,
      fill: (bin: Bin) => `var(--chart-zone-${Math.min(bin.zone, 2) + 1})`,
      stroke: 'var(--chart-mark)',
    }),
    text(counted, {
      x: (bin: Bin) => (bin.from + bin.to) / 2,
      y: 'count',
      text: (bin: Bin) => count(bin.count),
      dy: -9,
      fontSize: frame.fontSize,
    }),
    ruleY([0], { stroke: 'var(--chart-edge)' }),
  ]
}

function tabulate(bins: readonly Bin[], missing: number, options: HistogramOptions) {
  const words = chartWords[options.language]
  const count = options.formatCount ?? options.format
  const range = options.includes === 'upper' ? words.atMost : words.atLeast
  const closed = options.includes === 'upper' ? 0 : bins.length - 1
  return {
    columns: [
      { header: options.words.value, numeric: false },
      { header: options.words.count, numeric: true },
    ],
    rows: [
      ...bins.map((bin, index) => [
        (index === closed ? words.whole : range)(options.format(bin.from), options.format(bin.to)),
        count(bin.count),
      ]),
      ...(missing > 0 ? [[words.noValue, count(missing)]] : []),
    ],
  }
}
