import type { Person } from '#platform/access.ts'
import type { Services } from '#platform/services.ts'
import { centreFact } from './centre-facts.ts'
import { changeCentre } from './change-centre.server.ts'
import type { Change, Mode } from './change-subject.server.ts'
import { faultOf, refuseAny } from './check-change.ts'
import { dayField } from './hours-form.ts'
import type { OpeningHours } from './opening-hours.ts'
import { sameValue } from './same-value.ts'

export interface ChangingHours extends Change {
  /** Sound hours, as `hoursFrom` gives them; null: nobody knows them any longer. */
  readonly hours: OpeningHours | null
}

/**
 * Records when a centre serves from a day on; what held before stays on record.
 *
 * @throws Refusal 422 `registry.unchanged` when these are its hours on that day already
 */
export async function changeHours(
  services: Services,
  person: Person,
  { hours, ...change }: ChangingHours,
  mode: Mode = 'record',
) {
  return changeCentre(services, person, 'centre.hours', { change, mode }, ({ then }) => {
    refuseAny([sameValue(then.openingHours, hours) ? faultOf('registry.unchanged', dayField(0)) : null])
    return [centreFact(change.code, 'hours', change.on, { opening: hours })]
  })
}
