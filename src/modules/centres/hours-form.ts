import { toAsciiDigits, withoutMarks } from '#platform/digits.ts'
import { type Fault, Refusal } from '#platform/fault.ts'
import type { Typed } from './change-form.ts'
import { faultOf } from './check-change.ts'
import { checkHours, inOrder } from './check-hours.ts'
import { type HourSpan, type OpeningHours, readSpans, type Season, spansText } from './opening-hours.ts'

const weekdays = [0, 1, 2, 3, 4, 5, 6] as const

/** The name of a field: a weekday (0 = Sunday) of the usual week. */
export const dayField = (weekday: number): string => `day_${weekday}`

/** The name of a field of a season, counted from 0. */
export const seasonField = (season: number, part: 'ar' | 'en' | 'from' | 'until' | number): string =>
  `season_${season}_${part}`

/** What stands in the fields when the form opens. */
export function typedOfHours(hours: OpeningHours | null): Typed {
  const typed: Record<string, string> = {}
  for (const day of weekdays) typed[dayField(day)] = spansText(hours?.week[day] ?? [])
  hours?.seasons.forEach(({ name, from, until, week }, at) => {
    Object.assign(typed, { [seasonField(at, 'ar')]: name.ar, [seasonField(at, 'en')]: name.en })
    Object.assign(typed, { [seasonField(at, 'from')]: from, [seasonField(at, 'until')]: until })
    for (const day of weekdays) typed[seasonField(at, day)] = spansText(week[day] ?? [])
  })
  return typed
}

const parts = ['ar', 'en', 'from', 'until', ...weekdays] as const

/** How many seasons were typed, empty ones before the last included. */
export const countSeasons = (typed: Typed): number =>
  1 +
  Math.max(
    -1,
    ...Object.entries(typed).flatMap(([name, value]) => {
      const [, at] = /^season_(\d{1,2})_/.exec(name) ?? []
      return at !== undefined && value.trim() !== '' ? [Number(at)] : []
    }),
  )

/**
 * The opening hours typed into a form; null where every field is empty. A season whose fields are all empty is left out.
 *
 * @throws Refusal 422 `registry.spans_unfit` at a day, and what `checkHours` finds
 */
export function hoursFrom(typed: Typed): OpeningHours | null {
  const faults: Fault[] = []
  const spansOf = (field: string): HourSpan[] => {
    const spans = readSpans(typed[field] ?? '')
    if (spans === null) faults.push(faultOf('registry.spans_unfit', field, { text: typed[field] ?? '' }))
    return spans ?? []
  }
  const text = (field: string) => withoutMarks(typed[field] ?? '').normalize('NFC')
  const week = weekdays.map((day) => spansOf(dayField(day)))
  const places = Array.from({ length: countSeasons(typed) }, (_, at) => at).filter((at) =>
    parts.some((part) => text(seasonField(at, part)) !== ''),
  )
  const seasons = places.map(
    (at): Season => ({
      name: { ar: text(seasonField(at, 'ar')), en: text(seasonField(at, 'en')) },
      from: toAsciiDigits(text(seasonField(at, 'from'))),
      until: toAsciiDigits(text(seasonField(at, 'until'))),
      week: weekdays.map((day) => spansOf(seasonField(at, day))),
    }),
  )
  const isEmpty = seasons.length === 0 && week.every((spans) => spans.length === 0)
  if (isEmpty && faults.length === 0) return null
  const hours = { week, seasons }
  if (faults.length === 0)
    faults.push(
      ...checkHours(hours, (what, season) => {
        if (what === 'week') return dayField(0)
        return seasonField(places[season] ?? season, what === 'days' ? 'from' : 'ar')
      }),
    )
  if (faults.length > 0) throw new Refusal(faults, 422)
  return inOrder(hours)
}
