import type { Words } from '#platform/i18n.ts'
import { ar } from './team-words.ar.ts'
import { en } from './team-words.en.ts'

/** The words of the page of a team. */
export const teamWords: Words<typeof ar> = { ar, en }
