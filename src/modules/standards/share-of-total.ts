import { compileExpression } from '#scoring/compile-expression.ts'
import type { Criterion, Guide } from '#scoring/guide.ts'

/** The share of the whole result (0 to 1) that each item carries, by code. Each of the three sums to 1. */
export interface GuideShares {
  readonly pillars: ReadonlyMap<string, number>
  readonly criteria: ReadonlyMap<string, number>
  readonly measures: ReadonlyMap<string, number>
}

export interface ChannelShares {
  /** The channels whose centres are asked the same. */
  readonly channels: readonly string[]
  readonly shares: GuideShares
}

export interface SharesOfTotal {
  /** As if every criterion were asked. */
  readonly whole: GuideShares
  /** What is really asked, channel by channel; empty when all channels are asked everything. */
  readonly byChannel: readonly ChannelShares[]
  /** Criteria whose rule needs more than the channel to be decided (an attribute, say); counted as asked. */
  readonly undecided: readonly string[]
}

/** The two channels of the programme. */
const usualChannels: readonly string[] = ['in_person', 'remote']

/**
 * The share of the total that each pillar, criterion and measure really carries: its weight among its siblings, times
 * what its parent carries. Where a criterion is not asked of a channel, its share goes to its siblings; where nothing
 * under a pillar is asked, the pillar’s goes to the other pillars. Pure, and fit for a draft: a rule that does not
 * compile counts as undecided, not as an error.
 *
 * When all weights under an item are 0 nothing can be shared out, and its part is missing from the sums; `checkGuide`
 * refuses such a guide.
 *
 * @example pillars of weights 3 and 1, one criterion each: whole.pillars → { p: 0.75, q: 0.25 }
 */
export function shareOfTotal(guide: Guide, channels: readonly string[] = usualChannels): SharesOfTotal {
  const asked = channels.map((channel) => ({ channel, verdicts: verdictsFor(guide, channel) }))
  const undecided = criteriaOf(guide).filter((_, index) =>
    asked.some(({ verdicts }) => verdicts[index] === null),
  )
  const groups = Map.groupBy(asked, ({ verdicts }) => verdicts.map((verdict) => verdict !== false).join())
  const differs = asked.some(({ verdicts }) => verdicts.includes(false))
  const byChannel = [...groups.values()].map((group) => {
    const out = new Set(criteriaOf(guide).filter((_, index) => group[0]?.verdicts[index] === false))
    return {
      channels: group.map(({ channel }) => channel),
      shares: sharesOf(guide, (criterion) => !out.has(criterion)),
    }
  })
  return {
    whole: sharesOf(guide, () => true),
    byChannel: differs ? byChannel : [],
    undecided: undecided.map(({ code }) => code),
  }
}

const criteriaOf = (guide: Guide): readonly Criterion[] => guide.pillars.flatMap(({ criteria }) => criteria)

/** For each criterion whether a centre of this channel is asked it; null where the channel alone does not say. */
const verdictsFor = (guide: Guide, channel: string): (boolean | null)[] =>
  criteriaOf(guide).map(({ appliesTo }) => {
    if (appliesTo === undefined) return true
    try {
      // Only the channel is known: whatever else the rule reads makes it fail, and so undecided.
      const verdict = compileExpression(appliesTo).evaluate({ centre: { channel } })
      return typeof verdict === 'boolean' ? verdict : null
    } catch {
      return null
    }
  })

interface Node {
  readonly code: string
  readonly weight?: number
}

/**
 * The share of the total of each item when only some criteria are asked.
 *
 * @param isAsked whether a criterion is asked
 */
export function sharesOf(guide: Guide, isAsked: (criterion: Criterion) => boolean): GuideShares {
  const shares = { pillars: new Map(), criteria: new Map(), measures: new Map() }
  const counts = (criterion: Criterion): boolean => isAsked(criterion) && weighs(criterion.measures)
  const hasBase = (criteria: readonly Criterion[]): boolean => weighs(criteria.filter(counts))
  split(guide.pillars, 1, shares.pillars, ({ criteria }) => hasBase(criteria))
  for (const pillar of guide.pillars) {
    split(pillar.criteria, shares.pillars.get(pillar.code) ?? 0, shares.criteria, counts)
    for (const criterion of pillar.criteria) {
      split(criterion.measures, shares.criteria.get(criterion.code) ?? 0, shares.measures, () => true)
    }
  }
  return shares
}

const weighs = (nodes: readonly { readonly weight?: number }[]): boolean =>
  nodes.some(({ weight = 1 }) => weight > 0)

/** Shares out what the parent carries among the children that are in, by their weights; the others carry 0. */
function split<T extends Node>(
  children: readonly T[],
  parent: number,
  into: Map<string, number>,
  isIn: (child: T) => boolean,
): void {
  const total = children.reduce((sum, child) => sum + (isIn(child) ? (child.weight ?? 1) : 0), 0)
  for (const child of children) {
    into.set(child.code, isIn(child) && total > 0 ? (parent * (child.weight ?? 1)) / total : 0)
  }
}
