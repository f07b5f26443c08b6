import type { Words } from '#platform/i18n.ts'
import { ar } from './invitation-words.ar.ts'
import { en } from './invitation-words.en.ts'

/** The words of the pages on which administrators invite people. */
export const invitationWords: Words<typeof ar> = { ar, en }
