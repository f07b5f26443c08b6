import type { Words } from '#platform/i18n.ts'
import { ar } from './view-as-words.ar.ts'
import { en } from './view-as-words.en.ts'

/** The words of seeing the site as somebody else does, and of the ways into the audit log from a person. */
export const viewAsWords: Words<typeof ar> = { ar, en }
