import type { Person } from '#platform/access.ts'
import { heldRole } from '#platform/held-role.ts'

/** The role by which a person may compute, freeze and publish results; null when there is none. */
export const roleToMakeResults = (person: Person | null): string | null =>
  heldRole(person, ['administrator', 'secretariat'])

/**
 * The role by which a person may freeze a draft; null when there is none. A correction takes a second person: whoever
 * had it computed does not freeze it.
 */
export const roleToFreeze = (
  person: Person | null,
  draft: { readonly replaces: string | null; readonly preparedBy: string | null },
): string | null =>
  draft.replaces !== null && draft.preparedBy === person?.id ? null : roleToMakeResults(person)

export type ResultStatus = 'draft' | 'frozen' | 'published'

/** The states of a result that a person may see: the public the published, a viewer also the frozen, their makers and the auditor all. */
export function visibleStates(person: Person | null): readonly ResultStatus[] {
  if (roleToMakeResults(person) !== null || heldRole(person, ['auditor']) !== null)
    return ['published', 'frozen', 'draft']
  if (heldRole(person, ['viewer']) !== null) return ['published', 'frozen']
  return ['published']
}
