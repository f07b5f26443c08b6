import type { Fault } from '#platform/fault.ts'
import type { Language } from '#platform/language.ts'
import type { Typed } from './change-form.ts'
import { checkHours, inOrder } from './check-hours.ts'
import { joinList, splitList } from './join-list.ts'
import { type OpeningHours, readSeason, readWeek, seasonText, weekText } from './opening-hours.ts'

/** The two texts that hold opening hours, in lists and in forms. */
export type HoursField = 'opening_hours' | 'seasonal_hours'

/** What stands in the two fields of a form: the usual week, and the seasons, a line each. */
export const typedOfHoursTexts = (hours: OpeningHours | null, language: Language): Typed => ({
  opening_hours: hours === null ? '' : weekText(hours.week, language),
  seasonal_hours: (hours?.seasons ?? []).map((season) => joinList([seasonText(season, language)])).join('\n'),
})

/**
 * The opening hours that two texts say; null where both are empty, undefined where something was reported.
 *
 * @param texts the usual week; and the seasons, parted by bars or lines
 * @param report is told what cannot be read, and what `checkHours` finds, with the text to mend
 * @example readHoursTexts({ usual: 'Sun-Thu 7:30-14', seasonal: '' }, report)?.week[0] // [[450, 840]]
 */
export function readHoursTexts(
  { usual, seasonal }: { readonly usual: string; readonly seasonal: string },
  report: (code: string, field: HoursField, params?: Fault['params']) => void,
): OpeningHours | null | undefined {
  if (usual.trim() === '' && seasonal.trim() === '') return null
  const week = readWeek(usual)
  if (week === null) report('registry.week_unfit', 'opening_hours', { text: usual.trim() })
  const seasons = splitList(seasonal.replaceAll(/[\r\n]+/g, ' | ')).map((text) => {
    const season = readSeason(text)
    if (season === null) report('registry.season_unfit', 'seasonal_hours', { text })
    return season
  })
  if (week === null || seasons.includes(null)) return
  const hours = inOrder({ week, seasons: seasons.filter((one) => one !== null) })
  const faults = checkHours(hours, (what) => (what === 'week' ? 'opening_hours' : 'seasonal_hours'))
  for (const { code, place, params } of faults)
    report(code, place?.path === '/opening_hours' ? 'opening_hours' : 'seasonal_hours', params)
  return faults.length === 0 ? hours : undefined
}
