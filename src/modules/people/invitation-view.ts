import { type InvitationState, invitationStates } from './invitation.ts'

/** What the address of the list of invitations asks for. */
export interface InvitationListView {
  readonly q: string
  readonly state: InvitationState | null
  /** Counted from 1. */
  readonly page: number
}

/** Rows on one page of the list. */
export const invitationsPerPage = 50

/** Reads a view from the query of an address; what is unknown counts as not asked. */
export function readInvitationView(query: URLSearchParams): InvitationListView {
  const page = Number(query.get('page'))
  return {
    q: (query.get('q') ?? '').trim().slice(0, 200),
    state: invitationStates.find((state) => state === query.get('state')) ?? null,
    page: Number.isInteger(page) && page > 0 && page < 100_000 ? page : 1,
  }
}

/** The query of a view, on another page. */
export const invitationViewQuery = ({ q, state }: InvitationListView, page = 1) => ({
  q: q || undefined,
  state: state ?? undefined,
  page: page === 1 ? undefined : page,
})
