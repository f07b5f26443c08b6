import type { Words } from '#platform/i18n.ts'
import { ar } from './work-words.ar.ts'
import { en } from './work-words.en.ts'

/** The words of the pages that say what must be done. */
export const workWords: Words<typeof ar> = { ar, en }
