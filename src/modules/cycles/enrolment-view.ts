import { foldText } from '#platform/fold-text.ts'
import { readPage } from '../centres/registry-view.ts'
import type { EnrolmentRow } from './enrolment.server.ts'

/** The lists of centres that the page of the enrolment offers; the later ones only where there is anything in them. */
export const enrolmentLists = [
  ...(['enrolled', 'notEnrolled', 'proposed', 'exempt'] as const),
  ...(['gone', 'moved', 'differs'] as const),
] as const

export type EnrolmentList = (typeof enrolmentLists)[number]

/** Those that are offered also while they are empty. */
export const usualLists: readonly EnrolmentList[] = ['enrolled', 'notEnrolled', 'proposed', 'exempt']

/** What the address of the page asks for. */
export interface EnrolmentView {
  readonly list: EnrolmentList | null
  readonly entity: string | null
  /** Part of a name or a code. */
  readonly q: string
  /** Counted from 1. */
  readonly page: number
}

/** Centres on one page. */
export const enrolmentPerPage = 100

/**
 * Reads a view from the query of an address; what is unknown counts as not asked.
 *
 * @example readEnrolmentView(new URLSearchParams('state=exempt')).list // 'exempt'
 */
export const readEnrolmentView = (query: URLSearchParams): EnrolmentView => ({
  list: enrolmentLists.find((one) => one === query.get('state')) ?? null,
  entity: query.get('entity') || null,
  q: (query.get('q') ?? '').trim().slice(0, 200),
  page: readPage(query),
})

/** The query of a view, changed in some places. A change starts again on the first page. */
export function enrolmentQuery(view: EnrolmentView, change: Partial<EnrolmentView> = {}) {
  const { list, entity, q, page } = { ...view, page: 1, ...change }
  return {
    state: list ?? undefined,
    entity: entity ?? undefined,
    q: q || undefined,
    page: page > 1 ? page : undefined,
  }
}

type Facts = Pick<EnrolmentRow, 'enrolled' | 'open' | 'moved' | 'counted' | 'exemption'>

/** Whether a centre stands in a list. */
export function inEnrolmentList({ enrolled, open, moved, counted, exemption }: Facts, list: EnrolmentList) {
  const exempt = exemption?.status === 'granted'
  const lists: Readonly<Record<EnrolmentList, boolean>> = {
    enrolled,
    notEnrolled: !enrolled,
    proposed: exemption?.status === 'proposed',
    exempt,
    // Of a frozen cycle the registry of today says nothing.
    gone: enrolled && !open && !exempt && counted === null,
    moved: enrolled && moved && counted === null,
    differs: counted !== null && counted === exempt,
  }
  return lists[list]
}

/** The rows that fit the entity and the text of a view, whatever list they stand in. */
export function narrowEnrolment(
  rows: readonly EnrolmentRow[],
  { entity, q }: Pick<EnrolmentView, 'entity' | 'q'>,
): EnrolmentRow[] {
  const sought = foldText(q)
  return rows.filter((row) => {
    if (entity !== null && row.entity.code !== entity) return false
    return (
      sought === '' || [row.code, row.name.ar, row.name.en].some((text) => foldText(text).includes(sought))
    )
  })
}

/** Those that can be enrolled: open, and not in the cycle. */
export const enrollable = (rows: readonly EnrolmentRow[]): EnrolmentRow[] =>
  rows.filter(({ enrolled, open }) => !enrolled && open)
