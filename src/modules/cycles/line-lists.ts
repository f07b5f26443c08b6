import { readPage } from '../centres/registry-view.ts'
import type { CensusLine } from './read-census-lines.server.ts'

/** What the secretariat looks through: answers that wait, those it asked again, those it decided on. */
export const reviewLists = ['waiting', 'asked', 'decided'] as const

export type ReviewList = (typeof reviewLists)[number]

/** Where an answer stands in the lists of the secretariat. */
export const reviewListOf = ({ decision }: Pick<CensusLine, 'decision'>): ReviewList =>
  decision === null ? 'waiting' : decision === 'asked-again' ? 'asked' : 'decided'

/** What an entity looks through: centres that wait for its answer, and those it has answered for. */
export const askedLists = ['open', 'answered'] as const

export type AskedList = (typeof askedLists)[number]

/** Where a centre stands in the lists of its entity; what was asked again waits for an answer once more. */
export const askedListOf = (line: Pick<CensusLine, 'decision'> | null): AskedList =>
  line === null || line.decision === 'asked-again' ? 'open' : 'answered'

/** Shorter lists are shown whole: who has four centres needs no choice of lists. */
export const linesPerPage = 30

export interface LinesView<List extends string> {
  /** Null: all. */
  readonly list: List | null
  /** Counted from 1. */
  readonly page: number
}

/**
 * The list and the page that an address asks for. Where it asks for none: what waits, if there is more than one page and
 * anything waits; else all.
 *
 * @param lists in their order; the first is what waits
 * @example readLinesView(new URLSearchParams('list=decided'), reviewLists, { all: 40, first: 3 }).list // 'decided'
 */
export function readLinesView<List extends string>(
  query: URLSearchParams,
  lists: readonly [List, ...List[]],
  { all, first }: { readonly all: number; readonly first: number },
): LinesView<List> {
  const asked = query.get('list')
  const list = lists.find((one) => one === asked) ?? null
  const usual = all > linesPerPage && first > 0 ? lists[0] : null
  return { list: asked === null ? usual : list, page: readPage(query) }
}

/** One page of a list. */
export interface LinesPage<Line> {
  readonly lines: readonly Line[]
  readonly page: number
  readonly pages: number
}

/** The lines of a page; the last page where there are not so many. */
export function pageOfLines<Line>(lines: readonly Line[], page: number): LinesPage<Line> {
  const pages = Math.max(1, Math.ceil(lines.length / linesPerPage))
  const shown = Math.min(page, pages)
  return { lines: lines.slice((shown - 1) * linesPerPage, shown * linesPerPage), page: shown, pages }
}
