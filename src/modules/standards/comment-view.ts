import { type CommentOrigin, type CommentStatus, commentStatuses, origins } from './comment.ts'

/** Comments on one page of a list. */
export const commentsPerPage = 25

/** What the address of the secretariat's list asks for; null where everything is shown. */
export interface CommentView {
  readonly status: CommentStatus | null
  readonly origin: CommentOrigin | null
  /** Code of an item; `''` for comments on the draft as a whole. */
  readonly item: string | null
  /** Words looked for in names, organisations, comments and answers. */
  readonly q: string
  /** Counted from 1. */
  readonly page: number
}

/** How the draft as a whole is named in an address, where an empty code means any item. */
export const wholeDraft = '-'

/** The item that an address names: null for any, `''` for the draft as a whole. */
export function readItem(query: URLSearchParams): string | null {
  const item = (query.get('item') ?? '').slice(0, 200)
  if (item === '') return null
  return item === wholeDraft ? '' : item
}

/** An item as an address names it. */
export const itemInAddress = (code: string): string => code || wholeDraft

/** The page asked for, counted from 1. */
export function readPage(query: URLSearchParams): number {
  const page = Number(query.get('page'))
  return Number.isInteger(page) && page > 0 && page < 100_000 ? page : 1
}

/**
 * Reads a view from the query of an address; what is unknown counts as not asked.
 *
 * @example readCommentView(new URLSearchParams('status=new&page=2')).status // 'new'
 */
export const readCommentView = (query: URLSearchParams): CommentView => ({
  status: commentStatuses.find((status) => status === query.get('status')) ?? null,
  origin: origins.find((origin) => origin === query.get('origin')) ?? null,
  item: readItem(query),
  q: (query.get('q') ?? '').trim().slice(0, 200),
  page: readPage(query),
})

/** The query of a view, changed in some places. A change starts again on the first page. */
export function commentQuery(view: CommentView, change: Partial<CommentView> = {}) {
  const { status, origin, item, q, page } = { ...view, page: 1, ...change }
  return {
    status: status ?? undefined,
    origin: origin ?? undefined,
    item: item === null ? undefined : itemInAddress(item),
    q: q || undefined,
    page: page === 1 ? undefined : page,
  }
}

export const isNarrowed = ({ status, origin, item, q }: CommentView): boolean =>
  status !== null || origin !== null || item !== null || q !== ''
