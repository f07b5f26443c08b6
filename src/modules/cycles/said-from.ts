import { type Fault, Refusal } from '#platform/fault.ts'
import { areCoordinates } from '../centres/are-coordinates.ts'
import { attributesOf, bothOf, codeOf, numberOf, servicesOf, type Typed } from '../centres/change-form.ts'
import { faultOf, nameFaults, pairFault } from '../centres/check-change.ts'
import { type HoursField, readHoursTexts } from '../centres/hours-texts.ts'
import { isChannel } from '../centres/is-channel.ts'
import type { OpeningHours } from '../centres/opening-hours.ts'
import { textOrNull, trimText } from '../centres/trim-text.ts'
import { type CentreSaid, saidFields } from './census.ts'

/** Longest text of one field, in characters: what a page can show beside another. */
const longest = 4000

/** What a form says of a centre, as far as it can be read, and everything that is wrong with it, in the order of the form. */
export interface SaidInForm {
  readonly said: CentreSaid
  readonly faults: readonly Fault[]
}

/**
 * What a form says of a centre, checked as the registry will check it. Of a field that is too long nothing else is told.
 *
 * @param known what the registry holds: attributes keep their types, and hours stay where the form has no field for them;
 *   null for a centre that it does not know
 * @example saidIn({ name_ar: 'مركز', name_en: '' }, null).faults // name_missing at name_en, channel_unfit at channel
 */
export function saidIn(typed: Typed, known: CentreSaid | null): SaidInForm {
  const faults: Fault[] = saidFields
    .filter((field) => (typed[field] ?? '').length > longest)
    .map((field) => faultOf('census.too_long', field, { longest }))
  const tooLong = new Set(faults.map(fieldOf))
  const name = trimText(bothOf(typed, 'name'))
  const [hours, locality] = [bothOf(typed, 'hours'), bothOf(typed, 'locality')]
  const channel = codeOf(typed, 'channel')
  const opening = openingOf(typed, known)
  const found = [
    ...nameFaults(name),
    isChannel(channel) ? null : faultOf('registry.channel_unfit', 'channel', { channel }),
    pairFault('locality', locality.ar, locality.en),
    ...opening.faults,
    pairFault('hours', hours.ar, hours.en),
  ].filter((fault) => fault !== null)
  const { latitude, longitude } = placeIn(typed, found)
  const said = {
    ...{ name, governorate: codeOf(typed, 'governorate') || null, locality: textOrNull(locality) },
    ...{ latitude, longitude, channel },
    services: orFaults(found, [], () => servicesOf(typed)),
    ...{ hours: textOrNull(hours), openingHours: opening.hours },
    attributes: orFaults(found, {}, () => attributesOf(typed, known?.attributes ?? {})),
  }
  faults.push(...found.filter((fault) => !tooLong.has(fieldOf(fault))))
  return { said, faults: faults.sort((one, other) => orderOf(one) - orderOf(other)) }
}

const fieldOf = ({ place }: Fault): string => place?.path?.slice(1) ?? ''

const orderOf = (fault: Fault): number => (saidFields as readonly string[]).indexOf(fieldOf(fault))

/** What a reading gives; what it refuses is kept, and something else stands in its place. */
function orFaults<T>(faults: Fault[], instead: T, read: () => T): T {
  try {
    return read()
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    faults.push(...error.faults)
    return instead
  }
}

function placeIn(typed: Typed, faults: Fault[]): Pick<CentreSaid, 'latitude' | 'longitude'> {
  const before = faults.length
  const [latitude, longitude] = (['latitude', 'longitude'] as const).map((field) =>
    orFaults(faults, null, () => numberOf(typed, field)),
  ) as [number | null, number | null]
  if (faults.length === before && !areCoordinates(latitude, longitude))
    faults.push(faultOf('registry.coordinates', 'latitude'))
  return { latitude, longitude }
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
