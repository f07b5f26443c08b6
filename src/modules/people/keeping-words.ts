import type { Words } from '#platform/i18n.ts'
import { ar } from './keeping-words.ar.ts'
import { en } from './keeping-words.en.ts'

/** The words of the pages on which administrators look after people. */
export const keepingWords: Words<typeof ar> = { ar, en }
