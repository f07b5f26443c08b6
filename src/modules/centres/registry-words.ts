import type { Words } from '#platform/i18n.ts'
import { ar } from './registry-words.ar.ts'
import { en } from './registry-words.en.ts'

/** The words of the pages of the registry. */
export const registryWords: Words<typeof ar> = { ar, en }
