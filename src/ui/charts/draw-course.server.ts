import { axisX, dot, line, type Markish, ruleY, text } from '@observablehq/plot'
import { composeDrawing } from './compose-drawing.server.ts'
import type { ChartOptions, Drawing, Threshold } from './drawing.ts'
import { type Frame, halo, placeMargins } from './frame.ts'
import { legendLine, legendMarks } from './legend-marks.ts'
import { type NamedPoint, nameMarks } from './name-marks.ts'
import { isPresent, writeOr } from './present.ts'
import { valueDomain } from './value-domain.ts'
import { verticalAxis } from './vertical-axis.ts'
import { chartWords } from './words.ts'

export interface CourseSeries {
  readonly name: string
  /** One value for each moment; null where there is none: the line breaks there. */
  readonly values: readonly (number | null)[]
}

export interface CourseOptions extends ChartOptions {
  readonly words: { readonly moment: string; readonly value: string }
  /** The moments in their order, as they are written under the chart. */
  readonly moments: readonly string[]
  readonly thresholds?: readonly Threshold[]
  readonly domain?: readonly [number, number]
}

/** Line, mark and dash of each series: told apart without colour. */
const looks = [
  { stroke: 'var(--chart-mark)', symbol: 'circle', strokeDasharray: undefined },
  { stroke: 'var(--chart-second)', symbol: 'square', strokeDasharray: '7 4' },
  { stroke: 'var(--chart-third)', symbol: 'triangle', strokeDasharray: '2 3' },
  { stroke: 'var(--chart-quiet)', symbol: 'diamond', strokeDasharray: '9 3 2 3' },
] as const

/**
 * How values went over a few moments, named at the ends of their lines. With two moments it is a slope chart.
 *
 * @throws RangeError with more than four series, which nobody can follow, or a series that misses a moment
 * @example drawCourse([{ name: 'North', values: [0.7, 0.8] }], { …, moments: ['2024', '2026'] })
 */
export function drawCourse(series: readonly CourseSeries[], options: CourseOptions): Drawing {
  if (series.length > looks.length) throw new RangeError('a course shows at most four series')
  if (series.some(({ values }) => values.length !== options.moments.length))
    throw new RangeError('a series has one value for each moment')
  const table = tabulate(series, options)
  const values = series.flatMap((one) => one.values)
  if (!values.some(isPresent)) return composeDrawing(options, table, null)
  const thresholds = options.thresholds ?? []
  const domain = options.domain ?? valueDomain([...values, ...thresholds.map(({ value }) => value)])
  return composeDrawing(options, table, (frame) => planCourse(frame, series, domain, options))
}

function planCourse(
  frame: Frame,
  series: readonly CourseSeries[],
  domain: readonly [number, number],
  options: CourseOptions,
) {
  const { words, format, formatTick, thresholds = [] } = options
  const legend = frame.narrow ? series.length * legendLine : 0
  return {
    height: (frame.narrow ? 260 : 320) + legend,
    ...placeMargins(frame, { start: 52, end: frame.narrow ? 58 : 170, top: 46 + legend, bottom: 34 }),
    x: {
      type: 'point',
      domain: [...options.moments.keys()].map(String),
      reverse: frame.rtl,
      padding: 0.25,
    } as const,
    y: { domain },
    marks: [
      ...(frame.narrow ? [legendMarks(frame, series.map(legendItem), 34)] : []),
      ...verticalAxis(frame, { format: formatTick ?? format, label: words.value }),
      moments(frame, options),
      ...thresholds.flatMap((threshold) => limitAcross(frame, threshold)),
      ...series.flatMap((one, index) => drawSeries(one, looks[index]!)),
      nameMarks(frame, ends(frame, series, options), { away: 11, letters: 22 }),
    ],
  }
}

const legendItem = ({ name }: CourseSeries, index: number) => {
  const { symbol, stroke } = looks[index]!
  return { name, shape: symbol, colour: stroke }
}

/** A limit as a dashed line, named where reading begins. */
function limitAcross(frame: Frame, { value, label }: Threshold): Markish[] {
  return [
    ruleY([value], { stroke: 'var(--chart-ink)', strokeDasharray: '5 4' }),
    text([label], {
      text: (name: string) => name,
      y: () => value,
      frameAnchor: frame.start,
      textAnchor: frame.fromHere,
      dx: 4 * frame.onward,
      dy: -10,
      fontSize: frame.fontSize,
      ...halo,
    }),
  ]
}

function moments(frame: Frame, options: CourseOptions): Markish {
  return axisX({
    anchor: 'bottom',
    label: null,
    tickSize: 0,
    tickPadding: 8,
    tickFormat: (key: string) => options.moments[Number(key)] ?? '',
    fill: 'var(--chart-quiet)',
    fontSize: frame.fontSize,
  })
}

function drawSeries({ values }: CourseSeries, look: (typeof looks)[number]): Markish[] {
  const points = values.map((value, index) => ({
    key: String(index),
    value: isPresent(value) ? value : Number.NaN,
  }))
  const { stroke, symbol, strokeDasharray } = look
  return [
    line(points, {
      x: 'key',
      y: 'value',
      stroke,
      strokeWidth: 2.25,
      ...(strokeDasharray && { strokeDasharray }),
    }),
    dot(
      points.filter(({ value }) => isPresent(value)),
      { x: 'key', y: 'value', r: 4.5, symbol, fill: stroke, stroke: 'var(--chart-ground)' },
    ),
  ]
}

/** The last value of each series, with its name where no legend says it. */
function ends(frame: Frame, series: readonly CourseSeries[], { format }: CourseOptions): NamedPoint[] {
  return series.flatMap(({ name, values }, index) => {
    const at = values.findLastIndex(isPresent)
    const value = values[at]
    if (!isPresent(value)) return []
    const point = { x: String(at), y: value, fill: looks[index]!.stroke }
    return [frame.narrow ? { ...point, name: format(value) } : { ...point, name, value: format(value) }]
  })
}

function tabulate(series: readonly CourseSeries[], { words, moments, language, format }: CourseOptions) {
  const none = chartWords[language].none
  return {
    columns: [
      { header: words.moment, numeric: false },
      ...series.map(({ name }) => ({ header: name, numeric: true })),
    ],
    rows: moments.map((moment, index) => [
      moment,
      ...series.map(({ values }) => writeOr(format, values[index], none)),
    ]),
  }
}
