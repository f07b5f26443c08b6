import type { Context } from 'hono'
import type { Person } from './access.ts'

/** What one request carries from the first middleware to the answer. */
export interface WebEnvironment {
  Variables: {
    /** Named in logs, in the response and on the page for unknown errors. */
    requestId: string
    /** Pattern of the route that answered, for measuring. */
    route: string
    person: Person | null
    /** Where the request comes from; see `tellAddress`. */
    address: string
  }
}

export type WebContext = Context<WebEnvironment>
