import type { Words } from '#platform/i18n.ts'
import { ar } from './api-words.ar.ts'
import { en } from './api-words.en.ts'

/** The words of the page that describes the API. */
export const apiWords: Words<typeof ar> = { ar, en }
