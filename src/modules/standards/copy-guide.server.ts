import type { Person } from '#platform/access.ts'
import { Refusal } from '#platform/fault.ts'
import { requireRole } from '#platform/held-role.ts'
import type { Services } from '#platform/services.ts'
import type { Guide } from '#scoring/guide.ts'
import { roleToPublishGuide } from './access.ts'
import type { Edition } from './editor/hold-draft.server.ts'
import { readGuide } from './read.server.ts'
import { saveGuide } from './save-guide.server.ts'

/**
 * Begins a new edition as a copy of another, published or not.
 *
 * @param to the name of the new edition: a code such as `2027` or `1.1`
 * @throws Refusal 403 without the role; 404 `guide.unknown`; 422 `guide.edition_name` with `place.path` `edition`; 409
 *   `guide.edition_taken`
 */
export async function copyGuide(
  services: Services,
  person: Person,
  { code, edition }: Edition,
  to: string,
): Promise<Guide> {
  requireRole(roleToPublishGuide(person))
  if (!/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/.test(to))
    throw new Refusal([{ code: 'guide.edition_name', place: { path: 'edition' } }])
  const source = await readGuide(services.database, person, code, edition)
  if (source === null) throw new Refusal([{ code: 'guide.unknown', params: { code, edition } }], 404)
  // The same text under the same name would pass for saved again.
  if (await readGuide(services.database, person, code, to))
    throw new Refusal([{ code: 'guide.edition_taken', params: { code, edition: to } }], 409)
  return saveGuide(services, person, { ...source.guide, edition: to }, { replace: false })
}
