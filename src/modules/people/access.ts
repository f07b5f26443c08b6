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

/**
 * Whether somebody may see the site as another person does: an administrator, but never as another administrator, nor as a
 * mystery shopper, whose pages would tell which code name is theirs.
 */
export const mayViewAs = (
  asker: Person | null,
  person: { readonly id: string; readonly roles: readonly string[]; readonly disabled: boolean },
): boolean =>
  mayChangePerson(asker, person.id) &&
  !person.disabled &&
  !person.roles.some((role) => role === 'administrator' || role === 'mystery-shopper')

/** Whether somebody may see and change how this person signs in: only the person themselves. */
export const mayKeepSignIn = (asker: Person | null, personId: string): boolean => asker?.id === personId
