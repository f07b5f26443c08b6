import type { Words } from '#platform/i18n.ts'
import { ar } from './words.ar.ts'
import { en } from './words.en.ts'

export const mailFrameWords: Words<typeof ar> = { ar, en }
