import type { HoursField } from '../centres/hours-texts.ts'
import type { ar } from '../centres/hours-words.ar.ts'

/** What the two fields of opening hours are called. */
export const hoursLabels = (words: typeof ar): Readonly<Record<HoursField, string>> => ({
  opening_hours: words.usual,
  seasonal_hours: words.seasonal,
})
