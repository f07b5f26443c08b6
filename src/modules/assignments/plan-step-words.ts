import type { Words } from '#platform/i18n.ts'
import { ar } from './plan-step-words.ar.ts'
import { en } from './plan-step-words.en.ts'

/** The words of what leads to the first plan of a cycle. */
export const planStepWords: Words<typeof ar> = { ar, en }
