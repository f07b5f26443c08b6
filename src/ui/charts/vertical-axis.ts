import { axisY, gridY, type Markish } from '@observablehq/plot'
import type { Frame } from './frame.ts'

interface VerticalAxis {
  readonly format: (value: number) => string
  readonly label: string
  readonly ticks?: number
}

/** The axis of values up a chart, on the side where the language begins, its name written level above it. */
export function verticalAxis(frame: Frame, { format, label, ticks = 5 }: VerticalAxis): Markish[] {
  return [
    gridY({ ticks, stroke: 'var(--chart-grid)', strokeOpacity: 1 }),
    axisY({
      anchor: frame.start,
      ticks,
      tickSize: 0,
      tickPadding: 6,
      tickFormat: (value: number) => format(value),
      label,
      labelAnchor: 'top',
      labelArrow: 'none',
      labelOffset: 50,
      fill: 'var(--chart-quiet)',
      fontSize: frame.fontSize,
    }),
  ]
}
