import type { Markish } from '@observablehq/plot'
import type { Frame } from './frame.ts'
import { type SvgMaker, svgMaker } from './svg-maker.ts'

/** Shapes about a middle of 0, 0. */
const outlines = {
  circle: 'M5,0A5,5,0,1,1,-5,0A5,5,0,1,1,5,0Z',
  'hollow-square': 'M-4.5,-4.5h9v9h-9Z',
  square: 'M-4.5,-4.5h9v9h-9Z',
  triangle: 'M0,-5.5L5.5,4.5L-5.5,4.5Z',
  diamond: 'M0,-6.5L5,0L0,6.5L-5,0Z',
} as const

/** One line of a legend: how the mark looks and what it means. */
export interface LegendItem {
  readonly name: string
  readonly colour: string
  readonly shape: keyof typeof outlines
}

export const legendLine = 20

/** A legend of shapes, one under the other where the language begins, from `top` downwards. */
export const legendMarks =
  (frame: Frame, items: readonly LegendItem[], top: number): Markish =>
  (_index, _scales, _values, _dimensions, context) => {
    const make = svgMaker(context.document)
    const group = make('g', { 'font-size': frame.fontSize })
    items.forEach((item, index) => {
      const y = top + legendLine * index
      const inwards = (distance: number) => (frame.rtl ? frame.width - distance : distance)
      group.appendChild(drawShape(item, inwards(8), y, make))
      group.appendChild(
        make('text', { x: inwards(20), y, dy: '0.35em', 'text-anchor': frame.fromHere }, item.name),
      )
    })
    return group
  }

function drawShape({ shape, colour }: LegendItem, x: number, y: number, make: SvgMaker): SVGElement {
  const hollow = shape === 'hollow-square'
  return make('path', {
    d: outlines[shape],
    transform: `translate(${x},${y})`,
    fill: hollow ? 'var(--chart-ground)' : colour,
    stroke: colour,
    'stroke-width': hollow ? 2 : 0,
  })
}
