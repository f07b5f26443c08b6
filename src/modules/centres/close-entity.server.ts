import type { Person } from '#platform/access.ts'
import type { Services } from '#platform/services.ts'
import { changeEntity } from './change-entity.server.ts'
import type { Change, Mode } from './change-subject.server.ts'
import { endFault, faultOf, refuseAny } from './check-change.ts'
import { entityFact } from './entity-facts.ts'
import { listLaterFacts } from './list-later-facts.server.ts'
import { readCentres } from './read-records.server.ts'

/**
 * Closes an entity from a day on, once none of its centres is open: they are moved, merged or closed first, one by one,
 * because each has its own day and reason.
 *
 * @throws Refusal 422 `registry.not_open`, `registry.later_fact`, `registry.entity_has_centres` with their number
 */
export async function closeEntity(services: Services, person: Person, change: Change, mode: Mode = 'record') {
  return changeEntity(
    services,
    person,
    'entity.close',
    { change, mode },
    async ({ trx, today, ...states }) => {
      refuseAny([endFault(states), ...(await listLaterFacts(trx, 'entity', change))])
      const days = change.on === today ? [today] : [change.on, today]
      for (const day of days) {
        const centres = [...(await readCentres(trx, day)).values()].filter(
          ({ entity, state, openedOn }) =>
            entity === change.code && state === 'open' && (openedOn === null || openedOn <= day),
        )
        refuseAny([
          centres.length > 0
            ? faultOf('registry.entity_has_centres', 'on', { count: centres.length, day })
            : null,
        ])
      }
      return [entityFact(change.code, 'state', change.on, { state: 'closed' })]
    },
  )
}
