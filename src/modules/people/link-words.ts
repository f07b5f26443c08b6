import type { Words } from '#platform/i18n.ts'
import { ar } from './link-words.ar.ts'
import { en } from './link-words.en.ts'

/** The words of what mail brings somebody to: accepting an invitation, choosing a password; and of those mails. */
export const linkWords: Words<typeof ar> = { ar, en }
