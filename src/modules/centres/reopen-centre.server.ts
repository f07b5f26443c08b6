import type { Person } from '#platform/access.ts'
import type { Services } from '#platform/services.ts'
import { centreFact } from './centre-facts.ts'
import { changeCentre } from './change-centre.server.ts'
import type { Change, Mode } from './change-subject.server.ts'
import { faultOf, refuseAny } from './check-change.ts'
import { requireOpenEntity } from './require-open.server.ts'

/**
 * Opens a closed or merged centre again from a day on, under the entity it had.
 *
 * @throws Refusal 422 `registry.not_closed`, `registry.entity_closed`
 */
export async function reopenCentre(
  services: Services,
  person: Person,
  change: Change,
  mode: Mode = 'record',
) {
  return changeCentre(services, person, 'centre.reopen', { change, mode }, async ({ trx, now, then }) => {
    const closed = now.state !== 'open' && then.state !== 'open'
    refuseAny([closed ? null : faultOf('registry.not_closed', 'on')])
    await requireOpenEntity(trx, then.entity, change.on)
    return [centreFact(change.code, 'state', change.on, { state: 'open' })]
  })
}
