/** What a column asks for: `fit`, with the width its longest line takes in points; or a share of what the others leave. */
export type ColumnWish = { readonly fit: number } | { readonly share: number }

/** The part of the width that columns with a share keep, whatever the others ask for. */
const KEPT = 0.25

/** Widths go in steps of so many points, so that reports of one result have the same columns and share their layout. */
const STEP = 6

/**
 * Widths of columns in points, which add up to what there is. Columns that fit their words get what these need; when
 * that is too much, the widest give way first.
 *
 * @param wishes in the order of the columns
 * @param room points for all columns, without the gaps between them
 * @example fitColumns([{ share: 1 }, { fit: 28 }], 130) // [100, 30]
 */
export function fitColumns(wishes: readonly ColumnWish[], room: number): number[] {
  const shares = wishes.reduce((sum, wish) => sum + ('share' in wish ? wish.share : 0), 0)
  const wanted = wishes.flatMap((wish) => ('fit' in wish ? [Math.ceil(wish.fit / STEP) * STEP] : []))
  const most = highestWithin(wanted, shares === 0 ? room : room * (1 - KEPT))
  const fitted = wishes.map((wish) => ('fit' in wish ? Math.min(most, Math.ceil(wish.fit / STEP) * STEP) : 0))
  const left = room - fitted.reduce((sum, width) => sum + width, 0)
  return wishes.map((wish, index) => ('fit' in wish ? fitted[index]! : (left * wish.share) / shares))
}

/** The width to which the widest are cut so that all fit; infinite when nothing needs to be cut. */
function highestWithin(wanted: readonly number[], room: number): number {
  const sorted = [...wanted].sort((a, b) => a - b)
  let left = room
  for (const [index, width] of sorted.entries()) {
    const even = left / (sorted.length - index)
    if (width > even) return even
    left -= width
  }
  return Number.POSITIVE_INFINITY
}
