import type { Person } from '#platform/access.ts'
import type { Services } from '#platform/services.ts'
import type { Text } from '#scoring/guide.ts'
import { areCoordinates } from './are-coordinates.ts'
import { centreFact, placeOf } from './centre-facts.ts'
import { changeCentre } from './change-centre.server.ts'
import type { Change, Mode } from './change-subject.server.ts'
import { faultOf, pairFault, refuseAny } from './check-change.ts'
import { requireGovernorate } from './require-open.server.ts'
import { sameValue } from './same-value.ts'
import { textOrNull } from './trim-text.ts'

export interface Relocating extends Change {
  readonly governorate: string | null
  readonly locality: Text
  /** Degrees; both or neither. */
  readonly latitude: number | null
  readonly longitude: number | null
}

/**
 * Records where a centre is from a day on.
 *
 * @throws Refusal 422 `registry.unknown_governorate`, `registry.coordinates`, `registry.one_language`, `registry.unchanged`
 */
export async function relocateCentre(
  services: Services,
  person: Person,
  change: Relocating,
  mode: Mode = 'record',
) {
  const { code, governorate, latitude, longitude } = change
  const place = { governorate, locality: textOrNull(change.locality), latitude, longitude }
  return changeCentre(services, person, 'centre.relocate', { change, mode }, async ({ trx, then }) => {
    await requireGovernorate(trx, governorate)
    refuseAny([
      pairFault('locality', change.locality.ar, change.locality.en),
      areCoordinates(latitude, longitude) ? null : faultOf('registry.coordinates', 'latitude'),
      sameValue(placeOf(then), place) ? faultOf('registry.unchanged', 'governorate') : null,
    ])
    return [centreFact(code, 'place', change.on, place)]
  })
}
