import type { Words } from '#platform/i18n.ts'
import { ar } from './audience-words.ar.ts'
import { en } from './audience-words.en.ts'

/** The words of the page that says which centres are asked a criterion. */
export const audienceWords: Words<typeof ar> = { ar, en }
