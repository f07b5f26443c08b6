import type { Words } from '#platform/i18n.ts'
import { ar } from './exempt-words.ar.ts'
import { en } from './exempt-words.en.ts'

/** The words about centres that are exempt from a cycle's evaluation. */
export const exemptWords: Words<typeof ar> = { ar, en }
