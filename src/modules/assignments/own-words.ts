import type { Words } from '#platform/i18n.ts'
import { ar } from './own-words.ar.ts'
import { en } from './own-words.en.ts'

/** The words of a visitor's own pages: visits, declarations, calendar. */
export const ownWords: Words<typeof ar> = { ar, en }
