import type { Words } from '#platform/i18n.ts'
import { ar } from './words.ar.ts'
import { en } from './words.en.ts'

/** The words of the shell and of the shared components. */
export const uiWords: Words<typeof ar> = { ar, en }
