import type { Person } from '#platform/access.ts'
import type { Services } from '#platform/services.ts'
import { centreFact } from './centre-facts.ts'
import { changeCentre } from './change-centre.server.ts'
import type { Change, Mode } from './change-subject.server.ts'
import { endFault, refuseAny } from './check-change.ts'
import { listLaterFacts } from './list-later-facts.server.ts'

/**
 * Closes a centre from a day on. It keeps its page, its history and its results; it can be reopened.
 *
 * @throws Refusal 422 `registry.not_open`, `registry.later_fact` for what was recorded for a later day and cannot follow
 */
export async function closeCentre(services: Services, person: Person, change: Change, mode: Mode = 'record') {
  return changeCentre(services, person, 'centre.close', { change, mode }, async (situation) => {
    refuseAny([endFault(situation), ...(await listLaterFacts(situation.trx, 'centre', change))])
    return [centreFact(change.code, 'state', change.on, { state: 'closed' })]
  })
}
