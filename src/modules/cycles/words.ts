import type { Words } from '#platform/i18n.ts'
import { ar } from './words.ar.ts'
import { en } from './words.en.ts'

/** The words of the pages of cycles. */
export const cycleWords: Words<typeof ar> = { ar, en }
