import type { Person } from '#platform/access.ts'
import { heldRole } from '#platform/held-role.ts'

/** The role by which a person may change the register of entities and centres; null when there is none. */
export const roleToKeepRegister = (person: Person | null): string | null =>
  heldRole(person, ['administrator', 'secretariat'])

/** Whether a person may read the register whole, with its history and reasons. */
export const mayReadRegister = (person: Person | null): boolean =>
  heldRole(person, ['administrator', 'secretariat', 'viewer']) !== null
