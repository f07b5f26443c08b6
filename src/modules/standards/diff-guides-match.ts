import type { Criterion } from '#scoring/guide.ts'
import type { GuideItem, GuideItemKind } from './diff-guides-items.ts'

/** An item of the later edition and the one it was, if any. */
export interface ItemPair {
  readonly before: GuideItem | null
  readonly after: GuideItem
}

/**
 * Finds which items of two editions are the same: by code; a criterion also by the codes it says it had (`was`), and a
 * measure of a criterion so renamed by the rest of its code (access.signs.m is entry.signs.m where access.signs became
 * entry.signs). The guide itself is always the same.
 *
 * @param renamed criteria whose code changed: their code now, by the one they had
 */
export function matchItems(
  kind: GuideItemKind,
  before: readonly GuideItem[],
  after: readonly GuideItem[],
  renamed: ReadonlyMap<string, string>,
): { readonly pairs: readonly ItemPair[]; readonly removed: readonly GuideItem[] } {
  const left = [...before]
  const take = (fits: (item: GuideItem) => boolean): GuideItem | null => {
    const index = left.findIndex(fits)
    return index === -1 ? null : (left.splice(index, 1)[0] ?? null)
  }
  // Equal codes first, for all, so that nobody's own item is taken by another that once had its code.
  const direct = after.map((item) => take(({ code }) => kind === 'guide' || code === item.code))
  const pairs = after.map((item, index) => ({
    after: item,
    before: direct[index] ?? take((old) => wasCalled(kind, old, item, renamed)),
  }))
  return { pairs, removed: left }
}

function wasCalled(
  kind: GuideItemKind,
  old: GuideItem,
  now: GuideItem,
  renamed: ReadonlyMap<string, string>,
): boolean {
  if (kind === 'criterion') return ((now.node as Criterion).was ?? []).includes(old.code)
  if (kind !== 'measure' || renamed.get(old.parent) !== now.parent) return false
  return (
    old.code.startsWith(old.parent) && old.code.slice(old.parent.length) === now.code.slice(now.parent.length)
  )
}

/**
 * Which items of a new order stand out of the old one: the fewest that must be taken out for the others to stand as
 * before.
 *
 * @param places the old places, in the new order
 * @returns for each whether it was moved
 * @example findMoved([1, 2, 0]) // [false, false, true]: the last was the first
 */
export function findMoved(places: readonly number[]): boolean[] {
  const longest = places.map(() => 1)
  const from = places.map(() => -1)
  places.forEach((place, index) => {
    for (let earlier = 0; earlier < index; earlier += 1) {
      if (places[earlier]! < place && longest[earlier]! + 1 > longest[index]!) {
        longest[index] = longest[earlier]! + 1
        from[index] = earlier
      }
    }
  })
  const moved = places.map(() => true)
  for (let at = longest.indexOf(Math.max(0, ...longest)); at >= 0; at = from[at]!) moved[at] = false
  return moved
}
