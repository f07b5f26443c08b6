import type { Words } from '#platform/i18n.ts'
import { ar } from './own-census-words.ar.ts'
import { en } from './own-census-words.en.ts'

/** The words of the page where a liaison finds the census of their entity. */
export const ownCensusWords: Words<typeof ar> = { ar, en }
