import type { Words } from '#platform/i18n.ts'
import { ar } from './comment-desk-words.ar.ts'
import { en } from './comment-desk-words.en.ts'

/** The words of the secretariat's pages for consultations and comments. */
export const commentDeskWords: Words<typeof ar> = { ar, en }
