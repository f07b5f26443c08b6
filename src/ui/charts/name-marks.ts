import type { Markish } from '@observablehq/plot'
import type { Frame } from './frame.ts'
import { placeLabels } from './place-labels.ts'
import { type SvgMaker, svgMaker } from './svg-maker.ts'

/** A point of the chart with the name to write beside it, in values of the scales. */
export interface NamedPoint {
  readonly x: number | string
  readonly y: number
  readonly name: string
  /** Written after the name, and never cut. */
  readonly value?: string
  readonly fill?: string
}

interface NameOptions {
  /** Distance between the point and its name. */
  readonly away: number
  /** Letters that fit; the rest is cut, the whole name stays in the title. */
  readonly letters: number
  /** Side of the name: onward (default), or whichever side has more room. */
  readonly side?: 'onward' | 'roomier'
}

/** Lines and points behind a name stop before it. */
const haloed = {
  dy: '0.35em',
  stroke: 'var(--chart-ground)',
  'stroke-width': 4,
  'stroke-linejoin': 'round',
  'paint-order': 'stroke',
} as const

type Scale = (value: number | string) => number

/** Where a point and its name stand in the picture. */
interface NamePlace {
  readonly from: readonly [number, number]
  readonly to: readonly [number, number]
  readonly side: 1 | -1
}

/** Writes names beside points, moved apart where they would cover each other, with a thin line back to the point. */
export const nameMarks =
  (frame: Frame, points: readonly NamedPoint[], options: NameOptions): Markish =>
  (_index, scales, _values, { width, height, marginTop, marginBottom }, context) => {
    const { x, y } = scales as unknown as { readonly x: Scale; readonly y: Scale }
    const make = svgMaker(context.document)
    const group = make('g', { 'font-size': frame.fontSize })
    const heights = placeLabels(
      points.map((point) => y(point.y)),
      { gap: frame.fontSize * 1.25, min: marginTop + 6, max: height - marginBottom - 6 },
    )
    points.forEach((point, index) => {
      const from = [x(point.x), y(point.y)] as const
      const side = options.side === 'roomier' ? (from[0] < width / 2 ? 1 : -1) : frame.onward
      const place: NamePlace = { from, to: [from[0] + options.away * side, heights[index]!], side }
      for (const element of drawName(point, place, options.letters, make)) group.appendChild(element)
    })
    return group
  }

function drawName(
  { name, value, fill }: NamedPoint,
  { from, to, side }: NamePlace,
  letters: number,
  make: SvgMaker,
): SVGElement[] {
  const cut = name.length > letters ? `${name.slice(0, letters - 1).trimEnd()}…` : name
  const anchor = side === 1 ? 'start' : 'end'
  const text = make(
    'text',
    { ...haloed, x: to[0], y: to[1], 'text-anchor': anchor, fill: fill ?? 'var(--chart-ink)' },
    value === undefined ? cut : `${cut} ${value}`,
  )
  if (cut !== name) text.appendChild(make('title', {}, name))
  if (Math.abs(to[1] - from[1]) <= 3) return [text]
  const d = `M${from[0] + 5 * side},${from[1]}L${to[0] - 2 * side},${to[1]}`
  return [make('path', { d, stroke: 'var(--chart-edge)', fill: 'none' }), text]
}
