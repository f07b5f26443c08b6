import type { Words } from '#platform/i18n.ts'
import { ar } from './source-words.ar.ts'
import { en } from './source-words.en.ts'

/** The words of sourced figures. */
export const sourceWords: Words<typeof ar> = { ar, en }
