import type { Person } from '#platform/access.ts'
import type { Services } from '#platform/services.ts'
import { centreFact } from './centre-facts.ts'
import { changeCentre } from './change-centre.server.ts'
import type { Mode } from './change-subject.server.ts'
import { checkMerger, type Merging } from './check-merger.server.ts'

/**
 * Merges a centre into another from a day on: it no longer serves by itself, and leads to the other.
 *
 * @throws Refusal 422 as `checkMerger`
 */
export async function mergeCentres(
  services: Services,
  person: Person,
  change: Merging,
  mode: Mode = 'record',
) {
  const { code, into, on } = change
  return changeCentre(services, person, 'centre.merge', { change, mode }, async (situation) => {
    await checkMerger('centre', change, situation)
    return [centreFact(code, 'state', on, { state: 'merged', into })]
  })
}
