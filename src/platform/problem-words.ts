import { ar } from './problem-words.ar.ts'
import { en } from './problem-words.en.ts'

/** What each problem says, in both languages. */
export const problemWords = { ar, en } as const
