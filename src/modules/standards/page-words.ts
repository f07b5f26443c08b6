import type { Words } from '#platform/i18n.ts'
import { ar } from './page-words.ar.ts'
import { en } from './page-words.en.ts'

/** The words of the guide's pages, and of what others show of a guide. */
export const guideWords: Words<typeof ar> = { ar, en }
