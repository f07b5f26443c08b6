import type { Words } from '#platform/i18n.ts'
import { ar } from './words.ar.ts'
import { en } from './words.en.ts'

/** The words that charts say themselves; what is measured is named by the caller. */
export const chartWords: Words<typeof ar> = { ar, en }
