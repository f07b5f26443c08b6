import { clockText, type OpeningHours, type WeekHours } from './opening-hours.ts'

/** The days of a week as the API names them, from Sunday on. */
export const weekdayNames = [
  'sunday',
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
] as const

export type WeekdayName = (typeof weekdayNames)[number]

export type WeekAnswer = Record<WeekdayName, { readonly from: string; readonly until: string }[]>

/**
 * Opening hours as the API answers them: times on the clock by the name of the day; null where nobody recorded any.
 *
 * @example hoursAnswer({ week: [[[450, 840]], [], [], [], [], [], []], seasons: [] })?.week.sunday // [{ from: '07:30', until: '14:00' }]
 */
export const hoursAnswer = (hours: OpeningHours | null) =>
  hours && {
    week: weekAnswer(hours.week),
    seasons: hours.seasons.map(({ name, from, until, week }) => ({
      ...{ name, from, until },
      week: weekAnswer(week),
    })),
  }

const weekAnswer = (week: WeekHours): WeekAnswer =>
  Object.fromEntries(
    weekdayNames.map((name, day) => [
      name,
      (week[day] ?? []).map(([from, until]) => ({ from: clockText(from), until: clockText(until) })),
    ]),
  ) as WeekAnswer
