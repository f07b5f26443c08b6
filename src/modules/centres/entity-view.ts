import type { EntityView } from './list-entities.server.ts'
import { readDay, readPage } from './registry-view.ts'

const sorts = ['name', 'code', 'centres', 'state'] as const

/** Reads what the address of the list of entities asks for; what is unknown counts as not asked. */
export function readEntityView(query: URLSearchParams): EntityView {
  return {
    q: (query.get('q') ?? '').trim().slice(0, 200),
    state: ['open', 'closed', 'merged'].find((state) => state === query.get('state')) ?? null,
    sort: sorts.find((key) => key === query.get('sort')) ?? 'name',
    descending: query.get('order') === 'down',
    page: readPage(query),
    on: readDay(query),
  }
}

/** The query of a view, changed in some places; see `viewQuery`. */
export function entityViewQuery(view: EntityView, change: Partial<EntityView> = {}) {
  const next = { ...view, page: 1, ...change }
  return {
    q: next.q || undefined,
    state: next.state ?? undefined,
    sort: next.sort === 'name' ? undefined : next.sort,
    order: next.descending ? 'down' : undefined,
    page: next.page === 1 ? undefined : next.page,
    on: next.on ?? undefined,
  }
}
