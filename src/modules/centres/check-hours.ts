import { isDay } from '#platform/day.ts'
import type { Fault } from '#platform/fault.ts'
import { faultOf } from './check-change.ts'
import type { OpeningHours, Season } from './opening-hours.ts'

const mostSeasons = 12
const longestName = 80

/**
 * What is wrong with opening hours whose spans were read: `registry.season_days` and `registry.season_name` of one season,
 * `registry.seasons_meet` for two that share a day, `registry.hours_none` for a week without an hour and
 * `registry.seasons_many`.
 *
 * @param fieldOf names the field of a fault
 */
export function checkHours(
  hours: OpeningHours,
  fieldOf: (what: 'week' | 'days' | 'name', season: number) => string,
): Fault[] {
  const faults = hours.seasons.flatMap((season, at) => checkSeason(season, (what) => fieldOf(what, at)))
  if (!hours.week.some((spans) => spans.length > 0))
    faults.push(faultOf('registry.hours_none', fieldOf('week', -1)))
  if (hours.seasons.length > mostSeasons)
    faults.push(faultOf('registry.seasons_many', fieldOf('days', mostSeasons), { most: mostSeasons }))
  hours.seasons.forEach((season, at) => {
    const other = hours.seasons.findIndex(
      ({ from, until }, place) => place < at && from <= season.until && season.from <= until,
    )
    if (other >= 0) faults.push(faultOf('registry.seasons_meet', fieldOf('days', at)))
  })
  return faults
}

function checkSeason({ name, from, until }: Season, fieldOf: (what: 'days' | 'name') => string): Fault[] {
  const faults: Fault[] = []
  if (!isDay(from) || !isDay(until) || until < from)
    faults.push(faultOf('registry.season_days', fieldOf('days')))
  const fits = (text: string) => text !== '' && text.length <= longestName && !/[[\]=\n\r]/.test(text)
  if (!fits(name.ar) || !fits(name.en)) faults.push(faultOf('registry.season_name', fieldOf('name')))
  return faults
}

/** Hours with their seasons in the order of their days, so that the same hours are always written alike. */
export const inOrder = ({ week, seasons }: OpeningHours): OpeningHours => ({
  week,
  seasons: seasons.toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0)),
})
