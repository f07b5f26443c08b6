import { getConnInfo } from '@hono/node-server/conninfo'
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
  }
}

export type WebContext = Context<WebEnvironment>

/** The address of the other end of the connection; `unknown` where there is no connection (tests). */
export function addressOf(context: Context): string {
  try {
    return getConnInfo(context).remote.address ?? 'unknown'
  } catch {
    return 'unknown'
  }
}
