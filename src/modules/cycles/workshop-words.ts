import type { Words } from '#platform/i18n.ts'
import { ar, workshopMail as mailAr } from './workshop-words.ar.ts'
import { en, workshopMail as mailEn } from './workshop-words.en.ts'

/** The words of the pages of workshops. */
export const workshopWords: Words<typeof ar> = { ar, en }

/** The words of their mails. */
export const workshopMailWords: Words<typeof mailAr> = { ar: mailAr, en: mailEn }
