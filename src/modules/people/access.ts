import type { Person } from '#platform/access.ts'
import { heldRole } from '#platform/held-role.ts'

/** The role by which a person may create accounts, give or end roles, and disable people; null when there is none. */
export const roleToKeepPeople = (person: Person | null): string | null => heldRole(person, ['administrator'])

/**
 * Whether somebody may change the account of this person: nobody their own, so that no one raises their own rights
 * or locks themselves out by mistake.
 */
export const mayChangePerson = (asker: Person | null, personId: string): boolean =>
  roleToKeepPeople(asker) !== null && asker?.id !== personId

/** Whether somebody may see and change how this person signs in: only the person themselves. */
export const mayKeepSignIn = (asker: Person | null, personId: string): boolean => asker?.id === personId
