import type { Words } from '#platform/i18n.ts'
import { ar } from './swap-words.ar.ts'
import { en } from './swap-words.en.ts'

/** The words of the page where somebody takes over a visit. */
export const swapWords: Words<typeof ar> = { ar, en }
