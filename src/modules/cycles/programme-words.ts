import type { Words } from '#platform/i18n.ts'
import { ar } from './programme-words.ar.ts'
import { en } from './programme-words.en.ts'

/** The words of the programme's settings. */
export const programmeWords: Words<typeof ar> = { ar, en }
