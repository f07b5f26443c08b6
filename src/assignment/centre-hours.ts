import { dayNumber } from './day.ts'
import type { Centre, Week } from './problem.ts'

/** The hours of a centre on a day: those of its season, or its usual ones. @param day its number */
export function hoursOn({ hours, seasons = [] }: Centre, day: number): Week {
  const season = seasons.find(({ from, until }) => dayNumber(from) <= day && day <= dayNumber(until))
  return season?.hours ?? hours
}
