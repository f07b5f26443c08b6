import type { Centre, Person, Place } from './problem.ts'

const EARTH_KM = 6371
const KM_A_TRIP = 50

/**
 * How far a visit takes a person, in trips: 50 km each where both places are known (great circle), else 1 for another
 * governorate than the home and 0 for the home's own, or where no home is known.
 *
 * @example tripOf(person, centre) // 1
 */
export const tripOf = ({ home, place }: Person, centre: Centre): number => {
  if (place && centre.place) return kilometres(place, centre.place) / KM_A_TRIP
  return home === null || home === centre.governorate ? 0 : 1
}

const radians = (degrees: number): number => (degrees * Math.PI) / 180

/** Haversine. Whole kilometres, so that the last bit of a sine on another machine does not matter. */
function kilometres(a: Place, b: Place): number {
  const [north, east] = [radians(b.latitude - a.latitude), radians(b.longitude - a.longitude)]
  const square =
    Math.sin(north / 2) ** 2 +
    Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * Math.sin(east / 2) ** 2
  return Math.round(2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(square))))
}
