import { dayNumber } from './day.ts'
import type { Centre, Week } from './problem.ts'

/** The hours of a centre on a day: those of its season, or its usual ones. @param day its number */
export function hoursOn({ hours, seasons = [] }: Centre, day: number): Week {
  const season = seasons.find(({ from, until }) => dayNumber(from) <= day && day <= dayNumber(until))
  return season?.hours ?? hours
}

const merged = new WeakMap<Centre, Week>()

/**
 * Everything that a centre's weeks hold, its seasons included: on no day does it serve at another time. Where there are
 * no seasons it is the usual week itself, so that weeks shared by many centres stay one.
 */
export function widestWeek(centre: Centre): Week {
  const { hours, seasons = [] } = centre
  if (seasons.length === 0) return hours
  const known = merged.get(centre)
  if (known) return known
  const made = hours.map((spans, weekday) => [
    ...spans,
    ...seasons.flatMap((season) => season.hours[weekday] ?? []),
  ])
  merged.set(centre, made)
  return made
}
