import { z } from '@hono/zod-openapi'

const most = 500

/** What every long list is asked: how much, and from where on. */
export const pageQuery = {
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .max(most)
    .default(100)
    .openapi({ description: `How many at most, 1 to ${most}.` }),
  after: z
    .string()
    .max(64)
    .optional()
    .openapi({ description: 'The `next` of the page before. Without it, the first page.' }),
}

/** A page of a list: its items, and what to send as `after` for the next; null on the last. */
export const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.object({
    items: z.array(item),
    next: z
      .string()
      .nullable()
      .openapi({ description: 'Send it as `after` for what follows; null where this is the end.' }),
  })

interface CodedPage<Item> {
  readonly items: readonly Item[]
  readonly next: string | null
}

/**
 * Cuts a page out of items read from `after` on, in the order of their codes. Given one more than the limit, it knows
 * that there is more. A cursor is the last code shown: what is added or removed meanwhile moves nothing.
 *
 * @example cutPage([{ code: 'A' }, { code: 'B' }], 1) // { items: [{ code: 'A' }], next: 'A' }
 */
export function cutPage<Item extends { readonly code: string }>(
  items: readonly Item[],
  limit: number,
): CodedPage<Item> {
  const shown = items.slice(0, limit)
  return { items: shown, next: items.length > limit ? (shown.at(-1)?.code ?? null) : null }
}

/** A page out of a whole list, in the order of codes; see `cutPage`. */
export function cutWholeList<Item extends { readonly code: string }>(
  all: readonly Item[],
  { limit, after }: { readonly limit: number; readonly after?: string | undefined },
): CodedPage<Item> {
  const sorted = [...all].sort((one, other) => (one.code < other.code ? -1 : 1))
  return cutPage(after === undefined ? sorted : sorted.filter(({ code }) => code > after), limit)
}
