import type { Words } from '#platform/i18n.ts'
import { ar } from './calendar-words.ar.ts'
import { en } from './calendar-words.en.ts'

/** The words of hours, holidays, the month, and the visits that a centre is told of. */
export const calendarWords: Words<typeof ar> = { ar, en }
