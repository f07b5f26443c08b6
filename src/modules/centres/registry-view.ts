import { isDay } from '#platform/day.ts'

export const centreSorts = ['name', 'code', 'entity', 'governorate', 'channel', 'state', 'opened'] as const

export type CentreSort = (typeof centreSorts)[number]

/** What the address of the list of centres asks for; null where everything is shown. */
export interface RegistryView {
  readonly q: string
  readonly entity: string | null
  readonly governorate: string | null
  readonly channel: string | null
  readonly state: string | null
  readonly sort: CentreSort
  readonly descending: boolean
  /** Counted from 1. */
  readonly page: number
  /** ISO date to show the registry as it was then; null for today. */
  readonly on: string | null
}

/** Rows on one page of a list. */
export const rowsPerPage = 50

/**
 * Reads a view from the query of an address; what is unknown counts as not asked.
 *
 * @example readView(new URLSearchParams('sort=code&order=down&page=2')).page // 2
 */
export function readView(query: URLSearchParams): RegistryView {
  const sort = centreSorts.find((key) => key === query.get('sort')) ?? 'name'
  return {
    q: (query.get('q') ?? '').trim().slice(0, 200),
    entity: query.get('entity') || null,
    governorate: query.get('governorate') || null,
    channel: query.get('channel') || null,
    state: ['open', 'closed', 'merged'].find((state) => state === query.get('state')) ?? null,
    sort,
    descending: query.get('order') === 'down',
    page: readPage(query),
    on: readDay(query),
  }
}

/** The page asked for, counted from 1. */
export function readPage(query: URLSearchParams): number {
  const page = Number(query.get('page'))
  return Number.isInteger(page) && page > 0 && page < 100_000 ? page : 1
}

/** The day asked for, or null where none is, or none of the calendar. */
export function readDay(query: URLSearchParams): string | null {
  const day = query.get('on') ?? ''
  return isDay(day) ? day : null
}

/** The query of a view, changed in some places. A change starts again on the first page. */
export function viewQuery(view: RegistryView, change: Partial<RegistryView> = {}) {
  const next = { ...view, page: 1, ...change }
  return {
    q: next.q || undefined,
    entity: next.entity ?? undefined,
    governorate: next.governorate ?? undefined,
    channel: next.channel ?? undefined,
    state: next.state ?? undefined,
    sort: next.sort === 'name' ? undefined : next.sort,
    order: next.descending ? 'down' : undefined,
    page: next.page === 1 ? undefined : next.page,
    on: next.on ?? undefined,
  }
}

/** Whether a view narrows the list. */
export const isNarrowed = ({ q, entity, governorate, channel, state }: RegistryView): boolean =>
  Boolean(q || entity || governorate || channel || state)
