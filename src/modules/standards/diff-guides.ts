import type { Guide, Text } from '#scoring/guide.ts'
import { changedFields, type FieldChange } from './diff-guides-fields.ts'
import {
  type GuideItem,
  type GuideItemKind,
  guideItemKinds,
  guideItems,
  orderedKinds,
} from './diff-guides-items.ts'
import { findMoved, type ItemPair, matchItems } from './diff-guides-match.ts'
import { shareOfTotal } from './share-of-total.ts'

/** Where an item stands: the item it belongs to (empty for the guide itself), and its place, counted from 1. */
export interface ItemPlace {
  readonly parent: string
  readonly position: number
}

/** Share of the total, as if everything were asked (0 to 1); null where the item is not there. */
export interface ShareChange {
  readonly before: number | null
  readonly after: number | null
}

export interface ItemDifference {
  readonly kind: GuideItemKind
  /** In the later edition; for what was removed, in the earlier. */
  readonly code: string
  /** Its code in the earlier edition, where that was another. */
  readonly was: string | null
  readonly change: 'added' | 'removed' | 'kept'
  /** Its title (a measure’s text) in the later edition, or the earlier for what was removed. */
  readonly title: Text | null
  readonly moved: { readonly from: ItemPlace; readonly to: ItemPlace } | null
  /** Empty for what was added or removed. */
  readonly fields: readonly FieldChange[]
  /** Of pillars, criteria and measures. */
  readonly share: ShareChange | null
}

export interface DifferenceCount {
  readonly added: number
  readonly removed: number
  readonly moved: number
  readonly changed: number
}

export interface GuideDifference {
  /** Kind by kind, in the order of the later edition; what was removed stands last in its kind. */
  readonly items: readonly ItemDifference[]
  /** Pillars, criteria and measures that were not touched, and yet carry another share of the total. */
  readonly reweighted: readonly (ShareChange & { readonly kind: GuideItemKind; readonly code: string })[]
  /** An item moved and changed counts in both. */
  readonly counts: Readonly<Record<GuideItemKind, DifferenceCount>>
}

/**
 * What changed between any two guides or editions, item by item, as a person would tell it. Pure. An absent key and its
 * default spelled out are the same; the order of scales and instruments means nothing. For whether results still compare,
 * see `matchCriteria` of the engine.
 *
 * @example diffGuides(first, second).counts.criterion // { added: 2, removed: 0, moved: 1, changed: 5 }
 */
export function diffGuides(before: Guide, after: Guide): GuideDifference {
  const [old, now] = [guideItems(before), guideItems(after)]
  const shares = { before: shareOfTotal(before).whole, after: shareOfTotal(after).whole }
  const renamed = new Map<string, string>()
  const all = guideItemKinds.flatMap((kind) => {
    const { pairs, removed } = matchItems(kind, old[kind], now[kind], renamed)
    for (const pair of pairs)
      if (pair.before && kind === 'criterion') renamed.set(pair.before.code, pair.after.code)
    const moved = orderedKinds.has(kind) ? movedAmong(pairs, renamed) : new Set<GuideItem>()
    const share = shareReader(kind, shares)
    return [
      ...pairs.map((pair) => describePair(kind, pair, moved.has(pair.after), share)),
      ...removed.map((item) => describeItem(kind, item, 'removed', share(item, null))),
    ]
  })
  const items = all.filter(isDifferent)
  const reweighted = all.flatMap((item) =>
    isDifferent(item) || !isReweighted(item.share) ? [] : [toReweighted(item)],
  )
  return { items, reweighted, counts: countAll(items) }
}

type ReadShare = (before: GuideItem | null, after: GuideItem | null) => ShareChange | null
type Shares = ReturnType<typeof shareOfTotal>['whole']

const sharedKinds = { pillar: 'pillars', criterion: 'criteria', measure: 'measures' } as const

function shareReader(
  kind: GuideItemKind,
  shares: { readonly before: Shares; readonly after: Shares },
): ReadShare {
  const key = kind === 'pillar' || kind === 'criterion' || kind === 'measure' ? sharedKinds[kind] : null
  return (before, after) =>
    key === null
      ? null
      : {
          before: before && (shares.before[key].get(before.code) ?? null),
          after: after && (shares.after[key].get(after.code) ?? null),
        }
}

/** Items that changed their parent, or their order among those that kept it. */
function movedAmong(
  pairs: readonly ItemPair[],
  renamed: ReadonlyMap<string, string>,
): ReadonlySet<GuideItem> {
  const kept = pairs.filter((pair): pair is { before: GuideItem; after: GuideItem } => pair.before !== null)
  const stays = ({ before, after }: { before: GuideItem; after: GuideItem }) =>
    (renamed.get(before.parent) ?? before.parent) === after.parent
  const moved = new Set(kept.filter((pair) => !stays(pair)).map(({ after }) => after))
  for (const siblings of Map.groupBy(kept.filter(stays), ({ after }) => after.parent).values()) {
    const flags = findMoved(siblings.map(({ before }) => before.index))
    siblings.forEach(({ after }, index) => {
      if (flags[index]) moved.add(after)
    })
  }
  return moved
}

function describePair(
  kind: GuideItemKind,
  { before, after }: ItemPair,
  moved: boolean,
  share: ReadShare,
): ItemDifference {
  if (before === null) return describeItem(kind, after, 'added', share(null, after))
  return {
    ...describeItem(kind, after, 'kept', share(before, after)),
    was: before.code === after.code ? null : before.code,
    moved: moved ? { from: placeOf(before), to: placeOf(after) } : null,
    fields: changedFields(kind, before, after),
  }
}

const describeItem = (
  kind: GuideItemKind,
  { code, node }: GuideItem,
  change: ItemDifference['change'],
  share: ShareChange | null,
): ItemDifference => ({ kind, code, was: null, change, title: titleOf(node), moved: null, fields: [], share })

const titleOf = (node: { readonly title?: Text; readonly text?: Text }): Text | null =>
  node.title ?? node.text ?? null

const placeOf = ({ parent, index }: GuideItem): ItemPlace => ({ parent, position: index + 1 })

const isDifferent = ({ change, moved, fields }: ItemDifference): boolean =>
  change !== 'kept' || moved !== null || fields.length > 0

/** Far below what anybody shows, far above what rounding adds. */
const isReweighted = (share: ShareChange | null): share is ShareChange =>
  share !== null && Math.abs((share.before ?? 0) - (share.after ?? 0)) > 1e-9

const toReweighted = ({ kind, code, share }: ItemDifference) => ({
  ...{ kind, code },
  before: share?.before ?? null,
  after: share?.after ?? null,
})

function countAll(items: readonly ItemDifference[]): GuideDifference['counts'] {
  const count = (kind: GuideItemKind): DifferenceCount => {
    const own = items.filter((item) => item.kind === kind)
    return {
      added: own.filter(({ change }) => change === 'added').length,
      removed: own.filter(({ change }) => change === 'removed').length,
      moved: own.filter(({ moved }) => moved !== null).length,
      changed: own.filter(({ fields }) => fields.length > 0).length,
    }
  }
  return Object.fromEntries(guideItemKinds.map((kind) => [kind, count(kind)])) as GuideDifference['counts']
}
