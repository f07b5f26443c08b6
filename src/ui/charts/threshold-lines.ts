import { type Markish, ruleX, text } from '@observablehq/plot'
import type { Threshold } from './drawing.ts'
import type { Frame } from './frame.ts'

export const thresholdLine = 18

/** Room that the names of thresholds need above a chart: a line for each. */
export const thresholdRoom = (thresholds: readonly Threshold[]): number => thresholds.length * thresholdLine

/**
 * Dashed lines across the chart, each with its name above it on a line of its own, written towards the side that has
 * more room. `above` is the room between the frame and the first name (an axis, say).
 */
export function thresholdLines(
  frame: Frame,
  thresholds: readonly Threshold[],
  domain: readonly [number, number],
  above: number,
): Markish[] {
  return thresholds.flatMap((threshold, index) => {
    const rise = above + thresholdLine * (thresholds.length - index) - 6
    const late = threshold.value - domain[0] > (domain[1] - domain[0]) / 2
    return [
      ruleX([threshold.value], {
        stroke: 'var(--chart-ink)',
        strokeDasharray: '5 4',
        insetTop: -(rise + 6),
      }),
      text([threshold], {
        x: 'value',
        text: 'label',
        frameAnchor: 'top',
        dy: -rise,
        dx: (late ? -6 : 6) * frame.onward,
        textAnchor: late ? frame.upToHere : frame.fromHere,
        fontSize: frame.fontSize,
        fontWeight: 600,
      }),
    ]
  })
}
