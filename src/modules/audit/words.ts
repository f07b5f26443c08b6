import type { Words } from '#platform/i18n.ts'
import { ar } from './words.ar.ts'
import { en } from './words.en.ts'

/** The words of the audit log. */
export const auditWords: Words<typeof ar> = { ar, en }
