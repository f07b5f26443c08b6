import type { Fault } from '#platform/fault.ts'
import { areCoordinates } from '../centres/are-coordinates.ts'
import { attributesOf, bothOf, codeOf, numberOf, servicesOf, type Typed } from '../centres/change-form.ts'
import { faultOf, nameFaults, pairFault, refuseAny } from '../centres/check-change.ts'
import { type HoursField, readHoursTexts } from '../centres/hours-texts.ts'
import { isChannel } from '../centres/is-channel.ts'
import type { OpeningHours } from '../centres/opening-hours.ts'
import { textOrNull, trimText } from '../centres/trim-text.ts'
import type { CentreSaid } from './census.ts'

/** Longest text of one field, in characters: what a page can show beside another. */
const longest = 4000

/**
 * What a form says of a centre, checked as the registry will check it.
 *
 * @param known what the registry holds: attributes keep their types, and hours stay where the form has no field for them;
 *   null for a centre that it does not know
 * @throws Refusal 422 with each fault and its field
 */
export function saidFrom(typed: Typed, known: CentreSaid | null): CentreSaid {
  refuseAny(
    Object.entries(typed).map(([field, text]) =>
      text.length > longest ? faultOf('census.too_long', field, { longest }) : null,
    ),
  )
  const name = trimText(bothOf(typed, 'name'))
  const [hours, locality] = [bothOf(typed, 'hours'), bothOf(typed, 'locality')]
  const channel = codeOf(typed, 'channel')
  const opening = openingOf(typed, known)
  refuseAny([
    ...nameFaults(name),
    isChannel(channel) ? null : faultOf('registry.channel_unfit', 'channel', { channel }),
    pairFault('locality', locality.ar, locality.en),
    ...opening.faults,
    pairFault('hours', hours.ar, hours.en),
  ])
  const [latitude, longitude] = [numberOf(typed, 'latitude'), numberOf(typed, 'longitude')]
  refuseAny([areCoordinates(latitude, longitude) ? null : faultOf('registry.coordinates', 'latitude')])
  return {
    name,
    governorate: codeOf(typed, 'governorate') || null,
    locality: textOrNull(locality),
    latitude,
    longitude,
    channel,
    services: servicesOf(typed),
    hours: textOrNull(hours),
    openingHours: opening.hours,
    attributes: attributesOf(typed, known?.attributes ?? {}),
  }
}

/** The opening hours of the form, and what is wrong with them. */
function openingOf(
  typed: Typed,
  known: CentreSaid | null,
): { readonly hours: OpeningHours | null; readonly faults: readonly Fault[] } {
  const { opening_hours: usual, seasonal_hours: seasonal } = typed
  if (usual === undefined && seasonal === undefined) return { hours: known?.openingHours ?? null, faults: [] }
  const faults: Fault[] = []
  const report = (code: string, field: HoursField, params?: Fault['params']) =>
    faults.push(faultOf(code, field, params))
  return { hours: readHoursTexts({ usual: usual ?? '', seasonal: seasonal ?? '' }, report) ?? null, faults }
}
