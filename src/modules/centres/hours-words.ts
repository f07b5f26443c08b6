import type { Words } from '#platform/i18n.ts'
import { ar } from './hours-words.ar.ts'
import { en } from './hours-words.en.ts'

/** The words of opening hours. */
export const hoursWords: Words<typeof ar> = { ar, en }
