import type { Words } from '#platform/i18n.ts'
import { ar } from './stage-words.ar.ts'
import { en } from './stage-words.en.ts'

/** The words of the page that sets two stages side by side. */
export const stageWords: Words<typeof ar> = { ar, en }
