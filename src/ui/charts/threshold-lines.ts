import { type Markish, ruleX, text } from '@observablehq/plot'
import type { Threshold } from './drawing.ts'
import { type Frame, halo } from './frame.ts'

export const thresholdLine = 18

/** A letter is about half as wide as it is high; the marks take at least this share of the picture. */
const letterWidth = 0.55
const plotShare = 0.6

/** Room that the names of thresholds need above a chart: a line for each. */
export const thresholdRoom = (thresholds: readonly Threshold[]): number => thresholds.length * thresholdLine

/**
 * Dashed lines across the chart, each with its name above it on a line of its own. `above` is the room between the frame and the first name (an axis, say).
 */
export function thresholdLines(
  frame: Frame,
  thresholds: readonly Threshold[],
  domain: readonly [number, number],
  above: number,
): Markish[] {
  return thresholds.flatMap((threshold, index) => {
    const rise = above + thresholdLine * (thresholds.length - index) - 6
    const side = sideOf(frame, threshold, domain)
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
        dx: 6 * side * frame.onward,
        textAnchor: side === 1 ? frame.fromHere : frame.upToHere,
        fontSize: frame.fontSize,
        fontWeight: 600,
        ...halo,
      }),
    ]
  })
}

/** 1 to write a name onward from its line, -1 to write it up to the line. */
function sideOf(
  frame: Frame,
  { value, label, side }: Threshold,
  [from, to]: readonly [number, number],
): 1 | -1 {
  const roomAfter = (to - value) / (to - from)
  const roomier = roomAfter >= 0.5 ? 1 : -1
  if (side === undefined) return roomier
  const needed = (label.length * letterWidth * frame.fontSize) / (frame.width * plotShare)
  const wanted = side === 'above' ? 1 : -1
  return (wanted === 1 ? roomAfter : 1 - roomAfter) >= needed ? wanted : roomier
}
