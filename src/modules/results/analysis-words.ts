import type { Words } from '#platform/i18n.ts'
import { ar } from './analysis-words.ar.ts'
import { en } from './analysis-words.en.ts'

/** The words of the analysis of results for staff. */
export const analysisWords: Words<typeof ar> = { ar, en }
