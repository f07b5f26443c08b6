import { dot, line, type Markish, ruleY } from '@observablehq/plot'
import { composeDrawing } from './compose-drawing.server.ts'
import type { ChartOptions, Drawing } from './drawing.ts'
import { type Frame, placeMargins } from './frame.ts'
import { type FunnelLimits, funnelLimits } from './funnel-limits.ts'
import { commonShare, type FunnelPlace, type FunnelRow, placeInFunnel } from './funnel-place.ts'
import { type NamedPoint, nameMarks } from './name-marks.ts'
import { writeOr } from './present.ts'
import { valueAxis, valueScale } from './value-axis.ts'
import { valueDomain } from './value-domain.ts'
import { verticalAxis } from './vertical-axis.ts'
import { chartWords } from './words.ts'

export interface FunnelOptions extends ChartOptions {
  readonly words: {
    readonly row: string
    readonly share: string
    /** What the size counts. */
    readonly size: string
  }
  /** The share that all are compared with; left out, the share of all together. */
  readonly target?: number
}

/** Names written beside points: the farthest outside, as many as can be told apart. */
const mostNamed = { wide: 8, narrow: 4 } as const

/**
 * Share against size, with the limits within which shares vary by chance alone: small places may lie far from the
 * common share without meaning anything, large ones may not. Rows without a share or a size stand in the table only.
 *
 * @throws RangeError when a share is beyond 0 to 1 or the target is
 * @example drawFunnel([{ name: 'North', share: 0.91, n: 240 }], { …, words: { row: 'Branch', share: 'Satisfied', size: 'Answers' } })
 */
export function drawFunnel(rows: readonly FunnelRow[], options: FunnelOptions): Drawing {
  const target = options.target ?? commonShare(rows)
  const places = target === null ? [] : placeInFunnel(rows, target)
  if (places.some(({ share }) => share < 0 || share > 1)) throw new RangeError('a share is from 0 to 1')
  const table = tabulate(rows, places, options)
  if (target === null || places.length === 0) return composeDrawing(options, table, null)
  const sizes = valueDomain(
    places.map((place) => place.n),
    0,
  )
  const curve = limitCurve(target, Math.max(1, Math.floor(smallestSize(places))), sizes[1])
  const shares = valueDomain([
    target,
    ...places.map((place) => place.share),
    curve[0]!.low95,
    curve[0]!.high95,
  ])
  return composeDrawing(options, table, (frame) => ({
    height: frame.narrow ? 330 : 420,
    ...placeMargins(frame, { start: 52, end: frame.narrow ? 16 : 128, top: 34, bottom: 50 }),
    x: valueScale(frame, sizes),
    y: { domain: shares },
    marks: [
      ...axes(frame, options),
      ...limits(curve),
      ruleY([target], { stroke: 'var(--chart-ink)', strokeWidth: 1.25 }),
      ...points(places),
      ...(frame.narrow
        ? []
        : [nameMarks(frame, lineNames(curve, target, options), { away: 8, letters: 18 })]),
      nameMarks(frame, outliers(places, frame), {
        away: 11,
        letters: frame.narrow ? 18 : 26,
        side: 'roomier',
      }),
    ],
  }))
}

type CurvePoint = FunnelLimits & { readonly n: number }

/** From the smallest size that there is: close together where the funnel bends, far apart where it runs straight. */
function limitCurve(target: number, least: number, most: number): CurvePoint[] {
  const steps = 60
  const sizes = new Set<number>()
  for (let i = 0; i <= steps; i++) sizes.add(least + Math.round((most - least) * (i / steps) ** 2))
  return [...sizes].map((n) => ({ n, ...funnelLimits(target, n) }))
}

const smallestSize = (places: readonly FunnelPlace[]): number => Math.min(...places.map(({ n }) => n))

function axes(frame: Frame, { words, format, formatTick, formatCount }: FunnelOptions): Markish[] {
  return [
    ...valueAxis(frame, { anchor: 'bottom', format: formatCount ?? format, label: words.size, grid: false }),
    ...verticalAxis(frame, { format: formatTick ?? format, label: words.share }),
  ]
}

function limits(curve: readonly CurvePoint[]): Markish[] {
  const inner = { stroke: 'var(--chart-edge)', strokeDasharray: '6 4', clip: true } as const
  const outer = { stroke: 'var(--chart-quiet)', strokeWidth: 1.5, clip: true } as const
  return [
    line(curve, { x: 'n', y: 'low95', ...inner }),
    line(curve, { x: 'n', y: 'high95', ...inner }),
    line(curve, { x: 'n', y: 'low998', ...outer }),
    line(curve, { x: 'n', y: 'high998', ...outer }),
  ]
}

const isFar = ({ position }: FunnelPlace): boolean => position === 'above998' || position === 'below998'

function points(places: readonly FunnelPlace[]): Markish[] {
  const title = ({ name }: FunnelPlace) => name
  return [
    dot(
      places.filter((place) => !isFar(place)),
      { x: 'n', y: 'share', r: 3.5, fill: 'var(--chart-ground)', stroke: 'var(--chart-mark)', title },
    ),
    dot(places.filter(isFar), {
      x: 'n',
      y: 'share',
      r: 5.5,
      symbol: 'diamond',
      fill: 'var(--chart-second)',
      title,
    }),
  ]
}

function lineNames(curve: readonly CurvePoint[], target: number, options: FunnelOptions): NamedPoint[] {
  const own = chartWords[options.language]
  const { n, high95, high998 } = curve.at(-1)!
  const fill = 'var(--chart-quiet)'
  return [
    { x: n, y: high998, name: own.limits998, fill },
    { x: n, y: high95, name: own.limits95, fill },
    { x: n, y: target, name: own.overall, value: options.format(target), fill: 'var(--chart-ink)' },
  ]
}

function outliers(places: readonly FunnelPlace[], frame: Frame): NamedPoint[] {
  const beyond = ({ share, limits: { low998, high998 } }: FunnelPlace) =>
    Math.max(share - high998, low998 - share)
  return places
    .filter(isFar)
    .sort((a, b) => beyond(b) - beyond(a))
    .slice(0, frame.narrow ? mostNamed.narrow : mostNamed.wide)
    .map(({ n, share, name }) => ({ x: n, y: share, name }))
}

function tabulate(rows: readonly FunnelRow[], places: readonly FunnelPlace[], options: FunnelOptions) {
  const own = chartWords[options.language]
  const { format, formatCount, words } = options
  const placed = new Map(places.map((place) => [`${place.name} ${place.n} ${place.share}`, place]))
  return {
    columns: [
      { header: words.row, numeric: false },
      { header: words.share, numeric: true },
      { header: words.size, numeric: true },
      { header: own.limits95, numeric: true },
      { header: own.limits998, numeric: true },
      { header: own.position, numeric: false },
    ],
    rows: rows.map(({ name, share, n }) => {
      const place = placed.get(`${name} ${n} ${share}`)
      const range = (low: number, high: number) => own.range(format(low), format(high))
      return [
        name,
        writeOr(format, share, own.none),
        writeOr(formatCount ?? format, n, own.none),
        place ? range(place.limits.low95, place.limits.high95) : own.none,
        place ? range(place.limits.low998, place.limits.high998) : own.none,
        place ? own[place.position] : own.none,
      ]
    }),
  }
}
