import { checkHours, inOrder } from './check-hours.ts'
import { joinList, splitList } from './join-list.ts'
import { type OpeningHours, readSeason, readWeek, seasonText, weekText } from './opening-hours.ts'
import type { CentreColumn } from './registry-columns.ts'
import type { ListRow } from './registry-table.ts'

/** Opening hours as the two cells of a list: the usual week, and the seasons. */
export const hoursCells = (hours: OpeningHours | null): [week: string | null, seasons: string | null] =>
  hours === null
    ? [null, null]
    : [weekText(hours.week), hours.seasons.length === 0 ? null : joinList(hours.seasons.map(seasonText))]

/**
 * The opening hours of a row; nothing where the list has no such column. Both columns speak of one thing: where a list
 * has one of them only, the other counts as empty.
 */
export function hoursIn(row: ListRow<CentreColumn>): { readonly openingHours?: OpeningHours | null } {
  if (!row.has('opening_hours') && !row.has('seasonal_hours')) return {}
  const [usual, seasonal] = [row.cell('opening_hours'), row.cell('seasonal_hours')]
  if (usual === '' && seasonal === '') return { openingHours: null }
  const week = readWeek(usual)
  if (week === null) row.report('registry.week_unfit', 'opening_hours', { text: usual })
  const seasons = splitList(seasonal).map((text) => {
    const season = readSeason(text)
    if (season === null) row.report('registry.season_unfit', 'seasonal_hours', { text })
    return season
  })
  if (week === null || seasons.includes(null)) return {}
  const openingHours = inOrder({ week, seasons: seasons.filter((one) => one !== null) })
  for (const { code, params } of checkHours(openingHours, (what) => what))
    row.report(code, code === 'registry.hours_none' ? 'opening_hours' : 'seasonal_hours', params)
  return { openingHours }
}
