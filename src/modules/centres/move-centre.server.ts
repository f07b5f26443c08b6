import type { Person } from '#platform/access.ts'
import type { Services } from '#platform/services.ts'
import { centreFact } from './centre-facts.ts'
import { changeCentre } from './change-centre.server.ts'
import type { Change, Mode } from './change-subject.server.ts'
import { faultOf, refuseAny } from './check-change.ts'
import { requireOpenEntity } from './require-open.server.ts'

export interface Moving extends Change {
  /** Code of the entity that runs the centre from then on. */
  readonly entity: string
}

/**
 * Moves a centre to another entity from a day on.
 *
 * @throws Refusal 422 `registry.unknown_entity`, `registry.entity_closed`, `registry.unchanged`
 */
export async function moveCentre(services: Services, person: Person, change: Moving, mode: Mode = 'record') {
  const { code, entity, on } = change
  return changeCentre(services, person, 'centre.move', { change, mode }, async ({ trx, then }) => {
    await requireOpenEntity(trx, entity, on)
    refuseAny([then.entity === entity ? faultOf('registry.unchanged', 'entity') : null])
    return [centreFact(code, 'entity', on, { entity })]
  })
}
