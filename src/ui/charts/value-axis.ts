import { axisX, gridX, type Markish, type ScaleOptions } from '@observablehq/plot'
import type { Frame } from './frame.ts'

interface ValueAxis {
  readonly anchor: 'top' | 'bottom'
  readonly format: (value: number) => string
  readonly label?: string
  /** Values to mark; left out, as many round ones as fit. */
  readonly ticks?: readonly number[]
  readonly grid?: boolean
  /** Distance between the frame and the axis, for what is written between them. */
  readonly away?: number
}

/** The x scale, read from the side where the language begins. */
export const valueScale = (frame: Frame, domain: readonly [number, number]): ScaleOptions => ({
  type: 'linear',
  domain: [...domain],
  reverse: frame.rtl,
})

/** The axis of values along a chart, with its quiet lines. */
export function valueAxis(
  frame: Frame,
  { anchor, format, label, ticks, grid, away = 0 }: ValueAxis,
): Markish[] {
  const marked = ticks === undefined ? (frame.narrow ? 4 : 7) : [...ticks]
  return [
    ...(grid === false ? [] : [gridX({ ticks: marked, stroke: 'var(--chart-grid)', strokeOpacity: 1 })]),
    axisX({
      anchor,
      ticks: marked,
      tickSize: 0,
      tickPadding: 6 + away,
      tickFormat: (value: number) => format(value),
      label: label ?? null,
      labelAnchor: frame.start,
      labelArrow: 'none',
      labelOffset: 38 + away,
      fill: 'var(--chart-quiet)',
      fontSize: frame.fontSize,
    }),
  ]
}
