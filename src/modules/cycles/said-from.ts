import { areCoordinates } from '../centres/are-coordinates.ts'
import { attributesOf, bothOf, codeOf, numberOf, servicesOf, type Typed } from '../centres/change-form.ts'
import { faultOf, nameFaults, pairFault, refuseAny } from '../centres/check-change.ts'
import { isChannel } from '../centres/is-channel.ts'
import type { Attributes } from '../centres/registry-record.ts'
import { textOrNull, trimText } from '../centres/trim-text.ts'
import type { CentreSaid } from './census.ts'

/** Longest text of one field, in characters: what a page can show beside another. */
const longest = 4000

/**
 * What a form says of a centre, checked as the registry will check it.
 *
 * @param held attributes that the registry holds, whose types are kept
 * @throws Refusal 422 with each fault and its field
 */
export function saidFrom(typed: Typed, held: Attributes): CentreSaid {
  refuseAny(
    Object.entries(typed).map(([field, text]) =>
      text.length > longest ? faultOf('census.too_long', field, { longest }) : null,
    ),
  )
  const name = trimText(bothOf(typed, 'name'))
  const [hours, locality] = [bothOf(typed, 'hours'), bothOf(typed, 'locality')]
  const channel = codeOf(typed, 'channel')
  refuseAny([
    ...nameFaults(name),
    isChannel(channel) ? null : faultOf('registry.channel_unfit', 'channel', { channel }),
    pairFault('locality', locality.ar, locality.en),
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
    attributes: attributesOf(typed, held),
  }
}
