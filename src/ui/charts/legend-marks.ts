import type { Markish } from '@observablehq/plot'
import type { Frame } from './frame.ts'
import { type SvgMaker, svgMaker } from './svg-maker.ts'

/** One line of a legend: how the mark looks and what it means. */
export interface LegendItem {
  readonly name: string
  readonly colour: string
  readonly shape: 'circle' | 'square'
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
  if (shape === 'circle') return make('circle', { cx: x, cy: y, r: 5, fill: colour })
  return make('rect', {
    x: x - 4.5,
    y: y - 4.5,
    width: 9,
    height: 9,
    fill: 'var(--chart-ground)',
    stroke: colour,
    'stroke-width': 2,
  })
}
