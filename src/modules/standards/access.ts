import type { Person } from '#platform/access.ts'
import { heldRole } from '#platform/held-role.ts'

/** The role by which a person may write and publish guides; null when there is none. */
export const roleToPublishGuide = (person: Person | null): string | null =>
  heldRole(person, ['administrator', 'secretariat'])

/** Everybody reads published guides; those who prepare them, and the auditor, also read drafts. */
export const maySeeGuide = (person: Person | null, guide: { readonly status: string }): boolean =>
  guide.status === 'published' ||
  roleToPublishGuide(person) !== null ||
  heldRole(person, ['auditor']) !== null
