import { cycles } from './cycles.ts'
import { drawFrom } from './draw.ts'
import type { SampleCentre } from './registry.ts'

/** How good a centre is in a cycle: `standing` is its place among the last cycle's centres, 0 the worst, 1 the best. */
export type Standing = (centre: SampleCentre, cycle: number) => number

/**
 * Quality that lasts (of the entity and of the centre), a drift of its own, and the country's progress. Ranked
 * against the last cycle, so that the shares of good and poor centres come out the same whatever the seed.
 */
export function rankQuality(seed: number, centres: readonly SampleCentre[]): Standing {
  const latent = (centre: SampleCentre, cycle: number) => latentQuality(seed, centre, cycle)
  const last = cycles.at(-1)!.id
  const reference = centres
    .filter((centre) => centre.cycles.includes(last))
    .map((centre) => latent(centre, last))
    .sort((a, b) => a - b)
  return (centre, cycle) => {
    const quality = latent(centre, cycle)
    const below = reference.filter((other) => other < quality).length
    const equal = reference.filter((other) => other === quality).length
    return (below + equal / 2) / reference.length
  }
}

function latentQuality(seed: number, centre: SampleCentre, cycle: number): number {
  const entity = drawFrom(seed, 'quality', centre.entity).normal()
  const draw = drawFrom(seed, 'quality', centre.code)
  const own = draw.normal()
  const drift = 0.1 + 0.3 * draw.normal()
  // Most centres come on from cycle to cycle; about one in six slides back.
  const season = 0.3 * drawFrom(seed, 'season', centre.code, cycle).normal()
  const behind = cycles.find(({ id }) => id === cycle)?.behind ?? 0
  return 0.5 * entity + own + season - behind - drift * (cycles.length - cycle)
}

/** Share of the core criteria to fulfil, by standing: 5 of 86 at or below 0.75, 44 % at or below 0.90, the best all. */
const curve: readonly (readonly [number, number])[] = [
  [0, 0.58],
  [0.065, 0.75],
  [0.25, 0.84],
  [0.4418, 0.9],
  [0.4419, 0.906],
  [0.7, 0.95],
  [0.93, 1],
  [1, 1],
]

/** @example targetFulfilment(0.4418) // 0.9 */
export function targetFulfilment(standing: number): number {
  for (let index = 1; index < curve.length; index += 1) {
    const [fromX, fromY] = curve[index - 1]!
    const [toX, toY] = curve[index]!
    if (standing <= toX) return fromY + ((standing - fromX) / (toX - fromX)) * (toY - fromY)
  }
  return 1
}

/** How many of `applicable` core criteria stay unfulfilled: rounded so that the share stays on its side of 0.90 and 0.75. */
export function unfulfilledCount(target: number, applicable: number): number {
  const exact = (1 - target) * applicable
  if (target > 0.9) return Math.min(Math.round(exact), Math.ceil(applicable * 0.1) - 1)
  if (target > 0.75)
    return Math.min(
      Math.max(Math.round(exact), Math.ceil(applicable * 0.1 - 1e-9)),
      Math.ceil(applicable * 0.25) - 1,
    )
  return Math.max(Math.round(exact), Math.ceil(applicable * 0.25 - 1e-9))
}
