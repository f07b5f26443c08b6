import { createContext } from 'react-router'
import type { Person } from './access.ts'
import type { Language } from './language.ts'
import type { Services } from './services.ts'

/** What every loader and action is given about its request. */
export interface PageContext {
  readonly services: Services
  readonly language: Language
  /** Null when nobody is signed in. */
  readonly person: Person | null
  readonly requestId: string
  /** Stands on each script of a page that has scripts; made anew for each response. */
  readonly nonce: string
  /** The address of the visitor as the server sees it. */
  readonly address: string
}

export const pageContext = createContext<PageContext>()

/** What the page that was found asks of its response; set once the route is known. */
export interface PageOutcome {
  /** True when the page sends scripts, so that the policy must let its nonce in. */
  scripts: boolean
  /** True when the same bytes may be given to everybody. */
  shared: boolean
  /** The route's pattern, for measuring; never the address itself, which may name a thing. */
  pattern: string
  /** Status to answer with when a page failed for a reason that is known: refused by a rule, or no database (503). */
  failure: number | null
  /** What too much is asked for of at once, where it failed for that: reports, or everything; else null. */
  busy: 'reports' | 'everything' | null
}

export const pageOutcome = createContext<PageOutcome>()
