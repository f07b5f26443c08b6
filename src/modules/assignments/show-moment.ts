import { weekdayOf } from '#platform/day.ts'
import { formatDate, localDigits } from '#platform/i18n.ts'
import type { Language } from '#platform/language.ts'
import { visitWords } from './words.ts'

/** A local day with its weekday: Sunday 1 March 2026. */
export function dayText(language: Language, day: string): string {
  const date = day.slice(0, 10)
  const weekday = visitWords[language].weekdays[weekdayOf(date)] ?? ''
  return `${weekday} ${formatDate(language, date)}`
}

/** From when to when on its day: 08:30–10:00. */
export const hoursText = (language: Language, startsAt: string, endsAt: string): string =>
  `${localDigits(language, startsAt.slice(11, 16))}–${localDigits(language, endsAt.slice(11, 16))}`

/** A local day with its weekday and hour: Sunday 1 March 2026 08:30. */
export const momentText = (language: Language, moment: string): string =>
  `${dayText(language, moment)} ${localDigits(language, moment.slice(11, 16))}`
