import type { Person } from '#platform/access.ts'
import { heldRole } from '#platform/held-role.ts'

/** The role by which a person may compute, freeze and publish results; null when there is none. */
export const roleToMakeResults = (person: Person | null): string | null =>
  heldRole(person, ['administrator', 'secretariat'])

export type ResultStatus = 'draft' | 'frozen' | 'published'

/** The states of a result that a person may see: the public the published, a viewer also the frozen, their makers all. */
export function visibleStates(person: Person | null): readonly ResultStatus[] {
  if (roleToMakeResults(person) !== null) return ['published', 'frozen', 'draft']
  if (heldRole(person, ['viewer']) !== null) return ['published', 'frozen']
  return ['published']
}
