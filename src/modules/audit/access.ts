import type { Person } from '#platform/access.ts'
import { heldRole } from '#platform/held-role.ts'

/** Whether a person reads the audit: who did what, when and why. */
export const mayReadAudit = (person: Person | null): boolean =>
  heldRole(person, ['administrator', 'auditor']) !== null
