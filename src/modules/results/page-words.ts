import type { Words } from '#platform/i18n.ts'
import { ar } from './page-words.ar.ts'
import { en } from './page-words.en.ts'

/** The words of the pages of results. */
export const resultWords: Words<typeof ar> = { ar, en }
