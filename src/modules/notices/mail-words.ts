import type { Words } from '#platform/i18n.ts'
import { ar } from './mail-words.ar.ts'
import { en } from './mail-words.en.ts'

/** The words around a notice in a mail. */
export const mailWords: Words<typeof ar> = { ar, en }
