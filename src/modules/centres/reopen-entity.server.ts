import type { Person } from '#platform/access.ts'
import type { Services } from '#platform/services.ts'
import { changeEntity } from './change-entity.server.ts'
import type { Change, Mode } from './change-subject.server.ts'
import { faultOf, refuseAny } from './check-change.ts'
import { entityFact } from './entity-facts.ts'

/**
 * Opens a closed or merged entity again from a day on. Centres that moved with its merger stay where they are.
 *
 * @throws Refusal 422 `registry.not_closed`
 */
export async function reopenEntity(
  services: Services,
  person: Person,
  change: Change,
  mode: Mode = 'record',
) {
  return changeEntity(services, person, 'entity.reopen', { change, mode }, ({ now, then }) => {
    const closed = now.state !== 'open' && then.state !== 'open'
    refuseAny([closed ? null : faultOf('registry.not_closed', 'on')])
    return [entityFact(change.code, 'state', change.on, { state: 'open' })]
  })
}
