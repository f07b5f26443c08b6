import type { Person } from '#platform/access.ts'
import type { Services } from '#platform/services.ts'
import type { Text } from '#scoring/guide.ts'
import { centreFact } from './centre-facts.ts'
import { changeCentre } from './change-centre.server.ts'
import type { Change, Mode } from './change-subject.server.ts'
import { faultOf, nameFaults, refuseAny } from './check-change.ts'
import { sameValue } from './same-value.ts'
import { trimText } from './trim-text.ts'

export interface Renaming extends Change {
  readonly name: Text
}

/**
 * Gives a centre another name from a day on; what it was called before stays on record.
 *
 * @throws Refusal 422 `registry.unchanged` when that is its name on that day already
 */
export async function renameCentre(
  services: Services,
  person: Person,
  change: Renaming,
  mode: Mode = 'record',
) {
  const name = trimText(change.name)
  return changeCentre(services, person, 'centre.rename', { change, mode }, ({ then }) => {
    refuseAny([
      ...nameFaults(name),
      sameValue(then.name, name) ? faultOf('registry.unchanged', 'name_ar') : null,
    ])
    return [centreFact(change.code, 'name', change.on, name)]
  })
}
