import type { Person } from '#platform/access.ts'
import type { Services } from '#platform/services.ts'
import { centreFact } from './centre-facts.ts'
import { changeEntity } from './change-entity.server.ts'
import type { Mode } from './change-subject.server.ts'
import { checkMerger, type Merging } from './check-merger.server.ts'
import { entityFact } from './entity-facts.ts'
import { lockRegistry } from './lock-registry.server.ts'
import { readCentres } from './read-records.server.ts'

/**
 * Merges an entity into another from a day on: it exists no longer, and every centre that belonged to it on that day
 * belongs to the other from then on, the closed ones too, so that one that reopens has an entity. What a centre was
 * before stays as it was.
 *
 * @throws Refusal 422 as `checkMerger`
 */
export async function mergeEntities(
  services: Services,
  person: Person,
  change: Merging,
  mode: Mode = 'record',
) {
  const { code, into, on } = change
  return changeEntity(services, person, 'entity.merge', { change, mode }, async (situation) => {
    await lockRegistry(situation.trx)
    await checkMerger('entity', change, situation)
    const centres = [...(await readCentres(situation.trx, on)).values()].filter(
      ({ entity }) => entity === code,
    )
    return [
      entityFact(code, 'state', on, { state: 'merged', into }),
      ...centres.map((centre) => centreFact(centre.code, 'entity', on, { entity: into })),
    ]
  })
}
