import type { Words } from '#platform/i18n.ts'
import { ar } from './words.ar.ts'
import { en } from './words.en.ts'

/** The words of the inbox, the preferences and the outgoing mail. */
export const noticeWords: Words<typeof ar> = { ar, en }
