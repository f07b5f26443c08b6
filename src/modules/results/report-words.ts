import type { Words } from '#platform/i18n.ts'
import { ar } from './report-words.ar.ts'
import { en } from './report-words.en.ts'

export const reportPageWords: Words<typeof ar> = { ar, en }
