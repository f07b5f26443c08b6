import type { Words } from '#platform/i18n.ts'
import { ar } from './consultation-words.ar.ts'
import { en } from './consultation-words.en.ts'

/** The words of a consultation as those who are asked read it. */
export const consultationWords: Words<typeof ar> = { ar, en }
