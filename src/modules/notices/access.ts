import type { Person } from '#platform/access.ts'
import { heldRole } from '#platform/held-role.ts'

/** Whether somebody may see and settle what was told to this person: only the person themselves. */
export const mayReadInbox = (asker: Person | null, personId: string): boolean => asker?.id === personId

/** The role by which a person sees the mail that goes out, tries it again and takes it back; null when there is none. */
export const roleToKeepMail = (person: Person | null): string | null => heldRole(person, ['administrator'])
