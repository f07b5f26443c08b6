import type { Person } from '#platform/access.ts'
import { heldRole } from '#platform/held-role.ts'

/** The role by which a person may open, close and publish cycles; null when there is none. */
export const roleToRunCycles = (person: Person | null): string | null =>
  heldRole(person, ['administrator', 'secretariat'])

/** Those who read across the programme, before anything is published too. */
const readers = ['administrator', 'secretariat', 'viewer', 'central-team', 'rapporteur', 'auditor']

/** Everybody sees published cycles; those who read across the programme see the others too. Results have rules of their own. */
export const maySeeCycle = (person: Person | null, cycle: { readonly status: string }): boolean =>
  cycle.status === 'published' || heldRole(person, readers) !== null

/** Whoever has any part in the programme sees when a cycle's phases are; what was found in them is another matter. */
export const maySeePlan = (person: Person | null): boolean => (person?.roles.length ?? 0) > 0

/** Those who run the cycle, and the auditor, see how its census and its enrolment stand. */
export const maySeeCensus = (person: Person | null): boolean =>
  heldRole(person, ['administrator', 'secretariat', 'auditor']) !== null

/**
 * Who reads across the programme reads why a centre is exempt. The public reads only that it is: the reason is written
 * for colleagues, in one language, and may say what a centre would not want known.
 */
export const maySeeExemptionReason = (person: Person | null): boolean => heldRole(person, readers) !== null
