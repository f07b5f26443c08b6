import type { Criterion, Guide } from '#scoring/guide.ts'
import { drawFrom } from './draw.ts'
import { targetFulfilment, unfulfilledCount } from './quality.ts'
import type { SampleCentre } from './registry.ts'

/** A criterion asked of a centre, with the pillar it stands in. */
export interface AskedCriterion {
  readonly criterion: Criterion
  readonly pillar: string
}

/** Where a centre stands in a cycle, and what chance holds for it. */
export interface Circumstances {
  readonly seed: number
  readonly guide: Guide
  readonly centre: SampleCentre
  readonly cycle: number
  /** From 0, the worst of the last cycle, to 1, the best. */
  readonly standing: number
}

/**
 * Codes of the criteria that the centre will not fulfil: as many as its standing says, the hardest for it first. What a
 * centre finds hard mostly stays the same from cycle to cycle.
 *
 * @param failing code of the criterion whose zero-tolerance measure fails, or null
 */
export function chooseUnfulfilled(
  at: Circumstances,
  asked: readonly AskedCriterion[],
  failing: string | null,
): Set<string> {
  const target = targetFulfilment(at.standing)
  const core = asked.filter(({ criterion }) => criterion.core)
  const other = asked.filter(({ criterion }) => !criterion.core)
  const otherShare = Math.min(0.9, (1 - target) * 1.15 + 0.03)
  return new Set([
    ...hardest(at, core, failing).slice(0, unfulfilledCount(target, core.length)),
    ...hardest(at, other, failing).slice(0, Math.round(otherShare * other.length)),
    ...(failing !== null && other.some(({ criterion }) => criterion.code === failing) ? [failing] : []),
  ])
}

function hardest(at: Circumstances, asked: readonly AskedCriterion[], failing: string | null): string[] {
  return asked
    .filter(
      ({ criterion }) => criterion.code === failing || !criterion.measures.some(({ critical }) => critical),
    )
    .map(({ criterion, pillar }) => ({
      code: criterion.code,
      key: criterion.code === failing ? Infinity : hardness(at, criterion.code, pillar),
    }))
    .sort((a, b) => b.key - a.key)
    .map(({ code }) => code)
}

function hardness({ seed, centre, cycle }: Circumstances, criterion: string, pillar: string): number {
  const forAll = 0.6 * drawFrom(seed, 'hardness', criterion).normal()
  const inPillar = 0.5 * drawFrom(seed, 'pillar', centre.code, pillar).normal()
  const here = 0.8 * drawFrom(seed, 'hardness', centre.code, criterion).normal()
  const now = 0.3 * drawFrom(seed, 'hardness', centre.code, criterion, cycle).normal()
  return forAll + inPillar + here + now
}
