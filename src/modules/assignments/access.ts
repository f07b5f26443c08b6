import type { Person } from '#platform/access.ts'
import { heldRole } from '#platform/held-role.ts'

/** The role by which a person may make teams, rules and plans of visits; null when there is none. */
export const roleToKeepVisits = (person: Person | null): string | null =>
  heldRole(person, ['administrator', 'secretariat'])

/** Whether somebody sees who visits what in a cycle; what they may not see of it is left out for them. */
export const maySeeVisits = (person: Person | null): boolean =>
  heldRole(person, ['administrator', 'secretariat', 'central-team', 'auditor']) !== null

/**
 * The role by which a person may learn who a mystery shopper is, for a reason that is kept: the secretariat alone. An
 * administrator looks after accounts and need not know which shopper goes where.
 */
export const roleToKnowShoppers = (person: Person | null): string | null => heldRole(person, ['secretariat'])
