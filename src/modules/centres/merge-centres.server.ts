import type { Person } from '#platform/access.ts'
import type { Services } from '#platform/services.ts'
import { centreFact } from './centre-facts.ts'
import { changeCentre } from './change-centre.server.ts'
import type { Change, Mode } from './change-subject.server.ts'
import { endFault, faultOf, refuseAny } from './check-change.ts'
import { requireOpenCentre } from './require-open.server.ts'

export interface Merging extends Change {
  /** Code of the open centre that takes the customers over. */
  readonly into: string
}

/**
 * Merges a centre into another from a day on: it no longer serves by itself, and leads to the other.
 *
 * @throws Refusal 422 `registry.not_open`, `registry.merge_self`, `registry.unknown_centre`, `registry.centre_not_open`
 */
export async function mergeCentres(
  services: Services,
  person: Person,
  change: Merging,
  mode: Mode = 'record',
) {
  const { code, into, on } = change
  return changeCentre(
    services,
    person,
    'centre.merge',
    { change, mode },
    async ({ trx, today, ...states }) => {
      refuseAny([endFault(states), into === code ? faultOf('registry.merge_self', 'into') : null])
      await requireOpenCentre(trx, into, on, 'into')
      await requireOpenCentre(trx, into, today, 'into')
      return [centreFact(code, 'state', on, { state: 'merged', into })]
    },
  )
}
