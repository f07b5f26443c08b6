import type { Words } from '#platform/i18n.ts'
import { ar } from './words.ar.ts'
import { en } from './words.en.ts'

/** The words of signing in and of the account page. */
export const peopleWords: Words<typeof ar> = { ar, en }
