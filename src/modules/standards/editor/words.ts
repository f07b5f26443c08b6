import type { Words } from '#platform/i18n.ts'
import { ar } from './words.ar.ts'
import { en } from './words.en.ts'

/** The words of the pages on which guides are prepared. */
export const editorWords: Words<typeof ar> = { ar, en }
