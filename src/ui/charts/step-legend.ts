import type { Markish } from '@observablehq/plot'
import type { Frame } from './frame.ts'
import { svgMaker } from './svg-maker.ts'

/** Room that the legend of steps needs. */
export const stepLegendRoom = 44

/** The steps of a sequential scale side by side, from low where the language begins, with the values between them. */
export const stepLegend =
  (
    frame: Frame,
    edges: readonly number[],
    steps: readonly number[],
    format: (value: number) => string,
  ): Markish =>
  (_index, _scales, _values, _dimensions, context) => {
    const make = svgMaker(context.document)
    const group = make('g', { 'font-size': frame.fontSize, 'text-anchor': 'middle' })
    const size = Math.min(64, (frame.width - 2) / steps.length)
    const inwards = (distance: number) => (frame.rtl ? frame.width - 1 - distance : distance + 1)
    steps.forEach((step, index) => {
      const x = Math.min(inwards(size * index), inwards(size * (index + 1)))
      group.appendChild(
        make('rect', {
          x,
          y: 2,
          width: size,
          height: 12,
          fill: `var(--chart-step-${step})`,
          stroke: 'var(--chart-edge)',
          'stroke-width': 0.5,
        }),
      )
    })
    edges.forEach((edge, index) => {
      group.appendChild(
        make('text', { x: inwards(size * (index + 1)), y: 29, fill: 'var(--chart-quiet)' }, format(edge)),
      )
    })
    return group
  }
