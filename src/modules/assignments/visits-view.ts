import { isDay } from '#platform/day.ts'
import { isId } from '#platform/is-id.ts'

/** What a list of visits shows, as its address says. */
export interface VisitsView {
  readonly q: string
  readonly from: string
  readonly until: string
  readonly entity: string
  /** An id; `shoppers` for every mystery shopper; empty for all. */
  readonly visitor: string
  readonly instrument: string
  /** An id; `none` for evaluators in no team; empty for all. */
  readonly team: string
  /** `pinned`, `double`, `broken` for what a hard rule no longer allows, or empty for all. */
  readonly mark: string
  /** Which evaluation the visit belongs to, and where it stands; empty for all. */
  readonly stage: '' | 'initial' | 'final'
  readonly state: '' | 'done' | 'late' | 'ahead' | 'exempt'
  readonly sort: 'time' | 'centre'
  readonly page: number
}

export const visitsPerPage = 50

export const viewedStages = ['initial', 'final'] as const
export const viewedStates = ['done', 'late', 'ahead', 'exempt'] as const

/** Reads the view from an address; what it does not know is left out. */
export function readVisitsView(query: URLSearchParams): VisitsView {
  const text = (name: string) => (query.get(name) ?? '').trim().slice(0, 80)
  const day = (name: string) => (isDay(text(name)) ? text(name) : '')
  const id = (name: string) => (isId(text(name)) ? text(name) : '')
  return {
    q: text('q'),
    from: day('from'),
    until: day('until'),
    entity: text('entity'),
    visitor: text('visitor') === 'shoppers' ? 'shoppers' : id('visitor'),
    instrument: text('instrument'),
    team: text('team') === 'none' ? 'none' : id('team'),
    mark: text('mark'),
    stage: viewedStages.find((one) => one === text('stage')) ?? '',
    state: viewedStates.find((one) => one === text('state')) ?? '',
    sort: text('sort') === 'centre' ? 'centre' : 'time',
    page: Math.max(1, Math.min(10_000, Number(text('page')) || 1)),
  }
}

/** The address of a view, with a change. */
export function visitsQuery(
  view: VisitsView,
  change: Partial<VisitsView> = {},
): Record<string, string | number | undefined> {
  const next = { ...view, page: 1, ...change }
  return {
    q: next.q || undefined,
    from: next.from || undefined,
    until: next.until || undefined,
    entity: next.entity || undefined,
    visitor: next.visitor || undefined,
    instrument: next.instrument || undefined,
    team: next.team || undefined,
    mark: next.mark || undefined,
    stage: next.stage || undefined,
    state: next.state || undefined,
    sort: next.sort === 'centre' ? 'centre' : undefined,
    page: next.page > 1 ? next.page : undefined,
  }
}
