import { ar } from './what-if-words.ar.ts'
import { en } from './what-if-words.en.ts'

/** The words of the page on which weights and thresholds are tried. */
export const whatIfWords = { ar, en }
