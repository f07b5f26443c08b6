import { foldText } from '#platform/fold-text.ts'
import type { Text } from '#scoring/guide.ts'
import type { PlaceStatus } from './workshop.ts'

/** What the address of a workshop's page asks of the list of who registered. */
export interface PlacesView {
  readonly q: string
  /** Null: everybody. */
  readonly status: PlaceStatus | null
  /** Counted from 1. */
  readonly page: number
}

export const placeStatuses = ['registered', 'waiting', 'cancelled'] as const

/** As many as a hall has: who takes attendance rarely turns the page. */
export const placesPerPage = 200

/**
 * Reads a view from the query of an address; what is unknown counts as not asked.
 *
 * @example readPlacesView(new URLSearchParams('status=waiting')).status // 'waiting'
 */
export function readPlacesView(query: URLSearchParams): PlacesView {
  const page = Number(query.get('page'))
  return {
    q: (query.get('q') ?? '').trim().slice(0, 200),
    status: placeStatuses.find((status) => status === query.get('status')) ?? null,
    page: Number.isInteger(page) && page > 0 && page < 100_000 ? page : 1,
  }
}

/** The query of a view. */
export const placesQuery = ({ q, status, page }: PlacesView) => ({
  q: q || undefined,
  status: status ?? undefined,
  page: page === 1 ? undefined : page,
})

interface Listed {
  readonly name: string
  readonly address: string
  readonly entity: { readonly name: Text }
  readonly status: PlaceStatus
}

/** Those of a list that a view asks for, whatever its page: by state, and by a part of their name, entity or address. */
export function findPlaces<Place extends Listed>(places: readonly Place[], view: PlacesView): Place[] {
  const sought = foldText(view.q)
  return places.filter(
    ({ name, address, entity, status }) =>
      (view.status === null || status === view.status) &&
      [name, address, entity.name.ar, entity.name.en].some((text) => foldText(text).includes(sought)),
  )
}
