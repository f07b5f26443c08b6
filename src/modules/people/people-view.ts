import { roles } from './role.ts'

/** What the address of the list of people asks for; null where everything is shown. */
export interface PeopleView {
  readonly q: string
  readonly role: string | null
  readonly employer: string | null
  /** `without-second-step`: holds a role that asks for one, and has neither app nor passkey. */
  readonly state: (typeof peopleStates)[number] | null
  /** Counted from 1. */
  readonly page: number
}

export const peopleStates = ['active', 'disabled', 'without-role', 'without-second-step'] as const

/** Rows on one page of the list. */
export const peoplePerPage = 50

/**
 * Reads a view from the query of an address; what is unknown counts as not asked.
 *
 * @example readPeopleView(new URLSearchParams('role=viewer&page=2')).page // 2
 */
export function readPeopleView(query: URLSearchParams): PeopleView {
  const page = Number(query.get('page'))
  return {
    q: (query.get('q') ?? '').trim().slice(0, 200),
    role: roles.find((role) => role === query.get('role')) ?? null,
    employer: query.get('employer') || null,
    state: peopleStates.find((state) => state === query.get('state')) ?? null,
    page: Number.isInteger(page) && page > 0 && page < 100_000 ? page : 1,
  }
}

/** The query of a view, on another page. */
export const peopleViewQuery = (view: PeopleView, page = 1) => ({
  q: view.q || undefined,
  role: view.role ?? undefined,
  employer: view.employer ?? undefined,
  state: view.state ?? undefined,
  page: page === 1 ? undefined : page,
})

/** Whether a view narrows the list. */
export const isNarrowed = ({ q, role, employer, state }: PeopleView): boolean =>
  Boolean(q || role || employer || state)
