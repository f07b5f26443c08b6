import type { Words } from '#platform/i18n.ts'
import { ar } from './history-words.ar.ts'
import { en } from './history-words.en.ts'

export const historyWords: Words<typeof ar> = { ar, en }
