import type { Person } from '#platform/access.ts'
import { heldRole } from '#platform/held-role.ts'

/** The role by which a person may hand in observations of any instrument; null when there is none. */
export const roleToRecordObservations = (person: Person | null): string | null =>
  heldRole(person, ['administrator', 'secretariat'])

/** The role by which a person may hand in observations outside the phase of their stage, for a reason. */
export const roleToPassPhases = (person: Person | null): string | null => heldRole(person, ['administrator'])
