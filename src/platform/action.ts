import type { Access, Person } from './access.ts'

/** Whether somebody may do something, as the function answers that guards it: a role, yes or no. */
export type Decide = (person: Person | null) => string | boolean | null

/**
 * Who may do something: by roles; by the function that decides; whoever holds a link that was sent to them; or nobody, because
 * the platform does it by itself or from its command line.
 */
export type Who = Access | Decide | 'link' | 'platform'

/** Something that people do, with its name in both languages and who may do it. */
export interface Action {
  readonly ar: string
  readonly en: string
  readonly who: Who
  /** On what it depends besides the role. */
  readonly limit?: { readonly ar: string; readonly en: string }
  /** Only reads, and so leaves no row in the audit. */
  readonly reads?: true
}

/** What is done in a room, by its code: noun and verb, `guide.publish`. */
export type Actions = Readonly<Record<string, Action>>
