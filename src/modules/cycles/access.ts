import type { Person } from '#platform/access.ts'
import { heldRole } from '#platform/held-role.ts'

/** The role by which a person may open, close and publish cycles; null when there is none. */
export const roleToRunCycles = (person: Person | null): string | null =>
  heldRole(person, ['administrator', 'secretariat'])

/** Everybody sees published cycles; those who work in the programme see the others too. */
export const maySeeCycle = (person: Person | null, cycle: { readonly status: string }): boolean =>
  cycle.status === 'published' || heldRole(person, ['administrator', 'secretariat', 'viewer']) !== null

/** Whoever has any part in the programme sees when a cycle's phases are; what was found in them is another matter. */
export const maySeePlan = (person: Person | null): boolean => (person?.roles.length ?? 0) > 0
