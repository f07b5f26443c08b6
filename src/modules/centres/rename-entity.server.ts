import type { Person } from '#platform/access.ts'
import type { Services } from '#platform/services.ts'
import { changeEntity } from './change-entity.server.ts'
import type { Mode } from './change-subject.server.ts'
import { faultOf, nameFaults, refuseAny } from './check-change.ts'
import { entityFact } from './entity-facts.ts'
import type { Renaming } from './rename-centre.server.ts'
import { sameValue } from './same-value.ts'
import { trimText } from './trim-text.ts'

/** Gives an entity another name from a day on; see `renameCentre`. */
export async function renameEntity(
  services: Services,
  person: Person,
  change: Renaming,
  mode: Mode = 'record',
) {
  const name = trimText(change.name)
  return changeEntity(services, person, 'entity.rename', { change, mode }, ({ then }) => {
    refuseAny([
      ...nameFaults(name),
      sameValue(then.name, name) ? faultOf('registry.unchanged', 'name_ar') : null,
    ])
    return [entityFact(change.code, 'name', change.on, name)]
  })
}
