import type { Language } from './language.ts'

/** A role that a person holds: everywhere, or within one thing (an entity, a cycle). */
export interface RoleGrant {
  readonly role: string
  /** `programme` for everywhere; otherwise the kind of thing, with its id. */
  readonly scopeKind: string
  readonly scopeId: string | null
}

/** Who is asking. `id` is a pseudonym: it is what audit rows name. */
export interface Person {
  readonly id: string
  /** As written in Arabic. */
  readonly name: string
  /** As written in Latin letters; absent for a program that acts as a person. */
  readonly nameEn?: string
  readonly email: string
  /** Code of the government entity for which the person works today; null when none is known. */
  readonly employer: string | null
  /** Whether this session was opened with more than a password: a code, or a passkey. */
  readonly secondFactor: boolean
  /** The roles that count for this request. */
  readonly roles: readonly RoleGrant[]
  /** Set while an administrator sees the site as this person does, and may change nothing. */
  readonly viewing?: {
    /** Id of the administrator. */
    readonly by: string
    /** ISO moment at which it ends by itself. */
    readonly until: string
  }
  /** Roles that are held and do not count, because they ask for a second factor and this session has none. */
  readonly withheldRoles?: readonly RoleGrant[]
}

/** A person's name as the readers of a language write it. */
export const nameIn = (language: Language, { name, nameEn }: Person): string =>
  language === 'ar' ? name : (nameEn ?? name)

/** Who may open a page: everybody, everybody who signed in, or holders of one of the roles named. */
export type Access = 'public' | 'signed-in' | readonly string[]

/**
 * Whether a person may enter: `yes`, `sign-in` (nobody is signed in, and signing in may help), or `no`.
 *
 * @example decideAccess('signed-in', null) // 'sign-in'
 */
export function decideAccess(access: Access, person: Person | null): 'yes' | 'sign-in' | 'no' {
  if (access === 'public') return 'yes'
  if (person === null) return 'sign-in'
  if (access === 'signed-in') return 'yes'
  return person.roles.some((grant) => access.includes(grant.role)) ? 'yes' : 'no'
}
