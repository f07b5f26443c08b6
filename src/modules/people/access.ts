import type { Person } from '#platform/access.ts'
import { heldRole } from '#platform/held-role.ts'

/** The role by which a person may create accounts and give or end roles; null when there is none. */
export const roleToKeepPeople = (person: Person | null): string | null => heldRole(person, ['administrator'])

/** Whether somebody may see and change how this person signs in: only the person themselves. */
export const mayKeepSignIn = (asker: Person | null, personId: string): boolean => asker?.id === personId
