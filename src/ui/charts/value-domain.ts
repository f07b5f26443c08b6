import { isPresent } from './present.ts'

/**
 * The stretch of values that holds all of these and begins and ends at round numbers. A single value, or none, still
 * has room around it.
 *
 * @example valueDomain([0.62, 0.97]) // [0.6, 1]
 */
export function valueDomain(
  values: readonly (number | null | undefined)[],
  least?: number,
): [number, number] {
  const present = values.filter(isPresent)
  if (least !== undefined) present.push(least)
  if (present.length === 0) return [0, 1]
  const low = Math.min(...present)
  const high = Math.max(...present)
  const step = roundStep(high - low || Math.abs(high) || 1)
  const from = Math.floor(low / step + 1e-9) * step
  const to = Math.ceil(high / step - 1e-9) * step
  return from === to ? [tidy(from - step), tidy(to + step)] : [tidy(from), tidy(to)]
}

/** 1, 2 or 5 times a power of ten: about a sixth of the span. */
function roundStep(span: number): number {
  const rough = span / 6
  const power = 10 ** Math.floor(Math.log10(rough))
  const steps = [1, 2, 5, 10].map((times) => times * power)
  return steps.find((step) => step >= rough - 1e-12) ?? 10 * power
}

/** Takes off what binary fractions add: 0.6000000000000001 becomes 0.6. */
const tidy = (value: number): number => Number(value.toPrecision(12))
