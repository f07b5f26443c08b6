import type { Words } from '#platform/i18n.ts'
import { ar, censusMail as mailAr } from './census-words.ar.ts'
import { en, censusMail as mailEn } from './census-words.en.ts'

/** The words of the pages of the census. */
export const censusWords: Words<typeof ar> = { ar, en }

/** The words of its mails. */
export const censusMailWords: Words<typeof mailAr> = { ar: mailAr, en: mailEn }
