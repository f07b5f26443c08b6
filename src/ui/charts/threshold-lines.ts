import { type Markish, ruleX, text } from '@observablehq/plot'
import type { Threshold } from './drawing.ts'
import { type Frame, halo } from './frame.ts'

export const thresholdLine = 18

/** A letter is about half as wide as it is high. */
const letterWidth = 0.55

/** Room that the names of thresholds need above a chart: a line for each. */
export const thresholdRoom = (thresholds: readonly Threshold[]): number => thresholds.length * thresholdLine

/** The stretch of the picture that the thresholds cross. */
export interface ThresholdGround {
  readonly domain: readonly [number, number]
  /** Width of the domain in the picture. */
  readonly across: number
  /** Room between the marks and the lowest name. */
  readonly above: number
}

/** Dashed lines across the chart, each with its name above it, on a line of its own. */
export function thresholdLines(
  frame: Frame,
  thresholds: readonly Threshold[],
  ground: ThresholdGround,
): Markish[] {
  const rise = (index: number) => ground.above + thresholdLine * (thresholds.length - index) - 6
  const lines = thresholds.map(({ value }, index) =>
    ruleX([value], { stroke: 'var(--chart-ink)', strokeDasharray: '5 4', insetTop: -(rise(index) + 6) }),
  )
  const names = thresholds.map((threshold, index) => {
    const side = sideOf(frame, threshold, ground)
    return text([threshold], {
      x: 'value',
      text: 'label',
      frameAnchor: 'top',
      dy: -rise(index),
      dx: 6 * side * frame.onward,
      textAnchor: side === 1 ? frame.fromHere : frame.upToHere,
      fontSize: frame.fontSize,
      fontWeight: 600,
      ...halo,
    })
  })
  return [...lines, ...names]
}

/** 1 to write a name onward from its line, -1 to write it up to the line. */
function sideOf(
  frame: Frame,
  { value, label, side }: Threshold,
  { domain, across }: ThresholdGround,
): 1 | -1 {
  const roomAfter = (domain[1] - value) / (domain[1] - domain[0])
  const roomier = roomAfter >= 0.5 ? 1 : -1
  if (side === undefined) return roomier
  const needed = (label.length * letterWidth * frame.fontSize) / across
  const wanted = side === 'above' ? 1 : -1
  return (wanted === 1 ? roomAfter : 1 - roomAfter) >= needed ? wanted : roomier
}
