import type { Words } from '#platform/i18n.ts'
import { ar } from './import-words.ar.ts'
import { en } from './import-words.en.ts'

/** The words of importing and exporting the registry. */
export const importWords: Words<typeof ar> = { ar, en }
