import type { Words } from '#platform/i18n.ts'
import { ar } from './access-words.ar.ts'
import { en } from './access-words.en.ts'

/** The words of the matrix of access. */
export const accessWords: Words<typeof ar> = { ar, en }
