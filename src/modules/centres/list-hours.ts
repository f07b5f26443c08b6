import { readHoursTexts } from './hours-texts.ts'
import { joinList } from './join-list.ts'
import { type OpeningHours, seasonText, weekText } from './opening-hours.ts'
import type { CentreColumn } from './registry-columns.ts'
import type { ListRow } from './registry-table.ts'

/** Opening hours as the two cells of a list: the usual week, and the seasons. */
export const hoursCells = (hours: OpeningHours | null): [week: string | null, seasons: string | null] =>
  hours === null
    ? [null, null]
    : [
        weekText(hours.week),
        hours.seasons.length === 0 ? null : joinList(hours.seasons.map((season) => seasonText(season))),
      ]

/**
 * The opening hours of a row; nothing where the list has no such column. Both columns speak of one thing: where a list
 * has one of them only, the other counts as empty.
 */
export function hoursIn(row: ListRow<CentreColumn>): { readonly openingHours?: OpeningHours | null } {
  if (!row.has('opening_hours') && !row.has('seasonal_hours')) return {}
  const texts = { usual: row.cell('opening_hours'), seasonal: row.cell('seasonal_hours') }
  const openingHours = readHoursTexts(texts, (code, field, params) => row.report(code, field, params))
  return openingHours === undefined ? {} : { openingHours }
}
